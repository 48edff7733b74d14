package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Partner.Answer;
import org.punctual.it.live.Waiting;

/**
 * Four clients book at one server with H2. A copy of its file, taken while the server is frozen, is
 * what a {@code kill -9} at that instant would leave.
 */
@ExtendWith(SharedCampaign.class)
class EmbeddedDatabaseCampaign {

  private static final int CLIENTS = 4;
  private static final int INSTANTS = 100;

  /** The hours that can be booked: appointments start at most 730 days ahead. */
  private static final int HOURS = 728 * 24;

  /** Until each thread of a frozen server stands still. */
  private static final Duration FROZEN = Duration.ofMillis(20);

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private volatile boolean ended;

  @Test
  void at_no_instant_would_a_kill_lose_an_acknowledged_booking(
      Campaign campaign, @TempDir Path home) throws Exception {
    try (LiveServer server = LiveServer.start(home, Map.of("PENDING_MAX", "0"))) {
      List<Thread> clients =
          IntStream.range(0, CLIENTS)
              .mapToObj(client -> new Thread(() -> book(Partner.of(server), client)))
              .toList();
      clients.forEach(Thread::start);
      int instants = campaign.scaled(INSTANTS);
      int losing = 0;
      Set<String> lost = new HashSet<>();
      for (int i = 0; i < instants; i++) {
        Waiting.tried(Duration.ofMillis(20L + campaign.dice().nextInt(200)), () -> false);
        Set<String> missing = missingAt(server, home);
        losing += missing.isEmpty() ? 0 : 1;
        lost.addAll(missing);
      }
      ended = true;
      for (Thread client : clients) {
        client.join();
      }

      campaign.note(
          "H2 at random instants",
          "%,d bookings acknowledged; %,d of %,d instants would have lost %,d of them"
              .formatted(acknowledged.size(), losing, instants, lost.size()));
      assertThat(acknowledged).hasSizeGreaterThan(instants);
      assertThat(lost).isEmpty();
    }
  }

  private Set<String> missingAt(LiveServer server, Path home) throws IOException, SQLException {
    Path copy = home.resolve("copy.mv.db");
    Set<String> missing;
    server.freeze();
    try {
      Waiting.tried(FROZEN, () -> false);
      missing = new HashSet<>(acknowledged);
      Files.copy(home.resolve("data/punctual.mv.db"), copy, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      server.thaw();
    }
    try (Connection database =
            DriverManager.getConnection(
                "jdbc:h2:file:" + home.resolve("copy") + ";IFEXISTS=TRUE", "punctual", "");
        Statement statement = database.createStatement();
        ResultSet stored = statement.executeQuery("select id from appointment")) {
      while (stored.next()) {
        missing.remove(stored.getString(1));
      }
    }
    return missing;
  }

  private void book(Partner partner, int client) {
    Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));
    for (int hour = client; hour < HOURS && !ended; hour += CLIENTS) {
      Answer answer = partner.submit("Kept", start.plus(Duration.ofHours(hour)), 10, 60);
      assertThat(answer.status()).isEqualTo(201);
      acknowledged.add(answer.json().getString("id"));
    }
  }
}
