package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.RawCall.Answer;

/** What fails behind the API is told to partners as far as it helps them, and no further. */
@Execution(ExecutionMode.CONCURRENT)
class FailuresIT {

  private static final String ALL = "/api/v1/appointments";
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration NOTICED_WITHIN = Duration.ofSeconds(5);

  @Test
  void defectsAreKeptAndOutagesAreTold(@TempDir Path home) throws SQLException {
    try (NetworkDatabase database = NetworkDatabase.start(home.resolve("database"));
        LiveServer server = LiveServer.start(home, Map.of("DB_URL", database.url()))) {
      assertThat(outcome(server)).isEqualTo("200");
      aDefectTellsNothingButTheRequest(server, database);

      String logBefore = server.log();
      database.kill();
      anOutageSaysWhenToComeBack(server);

      database.restart();
      Patience.until(
          PATIENCE, () -> outcome(server).equals("200"), () -> "still " + outcome(server));
      assertThat(server.log().substring(logBefore.length()))
          .doesNotContain("Local Exception Stack", "J2CA0046E");
    }
  }

  private static void aDefectTellsNothingButTheRequest(LiveServer server, NetworkDatabase database)
      throws SQLException {
    database.execute("alter table appointment rename to mislaid");
    Answer failed = call(server).header("X-Request-Id", "look-it-up").send();
    database.execute("alter table mislaid rename to appointment");

    assertThat(failed.outcome()).isEqualTo("500 internal");
    assertThat(failed.json().keySet())
        .containsExactly("type", "title", "status", "detail", "instance", "code", "requestId");
    assertThat(failed.json().getString("requestId")).isEqualTo("look-it-up");
    assertThat(failed.body().toLowerCase(Locale.ROOT))
        .doesNotContain("select", "sql", "exception", "org.", "java", "mislaid");
    assertThat(outcome(server)).isEqualTo("200");
  }

  private static void anOutageSaysWhenToComeBack(LiveServer server) {
    Answer refused = call(server).send();
    assertThat(refused.outcome()).isEqualTo("503 unavailable");
    assertThat(refused.header("Retry-After").orElseThrow()).matches("[1-9]\\d*");
    assertThat(refused.header("Content-Type")).contains("application/problem+json");
    Patience.until(
        NOTICED_WITHIN,
        () -> Http.statusOf(server.at("/health/ready")) == 503,
        () -> "still ready without a database");
    assertThat(Http.statusOf(server.at("/health/live"))).isEqualTo(200);
  }

  private static RawCall call(LiveServer server) {
    return RawCall.withKey(server, "GET", ALL);
  }

  private static String outcome(LiveServer server) {
    return call(server).send().outcome();
  }
}
