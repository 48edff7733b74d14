package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.Partner.Answer;

/** What began can still be called off, what is over stays as it was. */
@Execution(ExecutionMode.CONCURRENT)
class PastAppointmentsIT {

  private static final String PATH = "/api/v1/appointments/";

  @Test
  void endedOnesAreHistory(@TempDir Path home) throws SQLException {
    try (LiveServer server = LiveServer.start(home, Map.of())) {
      Partner partner = Partner.of(server);
      Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(1));
      String ended = submitted(partner, tomorrow);
      String begun = submitted(partner, tomorrow.plus(Duration.ofHours(1)));

      server.stop();
      // as if it were tomorrow, half an hour after the change from one to the other
      startEarlier(home, Duration.ofDays(1).plusMinutes(90), ended, begun);
      server.restart();

      Answer refused = partner.post(PATH + ended + "/cancel", "{}");
      assertThat(refused.outcome()).isEqualTo("409 wrong-status");
      assertThat(partner.get(PATH + ended).json().getString("status")).isEqualTo("pending");
      Answer canceled = partner.post(PATH + begun + "/cancel", "{}");
      assertThat(canceled.json().getString("status")).isEqualTo("canceled");
    }
  }

  private static String submitted(Partner partner, Instant start) {
    return partner.submit("Soon over", start).json().getString("id");
  }

  /** Nobody can wait for an hour to pass: the database of a stopped server is told instead. */
  private static void startEarlier(Path home, Duration by, String... ids) throws SQLException {
    String url = "jdbc:h2:file:" + home.resolve("data/punctual") + ";IFEXISTS=TRUE";
    String sql =
        "update appointment set starts_at = dateadd(second, ?, starts_at),"
            + " ends_at = dateadd(second, ?, ends_at) where id = ?";
    try (Connection database = DriverManager.getConnection(url, "punctual", "");
        PreparedStatement update = database.prepareStatement(sql)) {
      for (String id : ids) {
        update.setLong(1, -by.toSeconds());
        update.setLong(2, -by.toSeconds());
        update.setObject(3, UUID.fromString(id));
        assertThat(update.executeUpdate()).isEqualTo(1);
      }
    }
  }
}
