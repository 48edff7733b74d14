package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every connection waits for something, and the database and the server are there all the same. */
@Execution(ExecutionMode.CONCURRENT)
class BusyDatabaseIT {

  private static final int CONNECTIONS = 4;

  /** Longer than it takes to find that a database is away, and short enough to be waited for. */
  private static final Duration BUSY = Duration.ofSeconds(6);

  /** How long balancers wait for an answer, as a rule. */
  private static final Duration TOLD_WITHIN = Duration.ofSeconds(2);

  private static final String HOLD = "select 1 from account for update";

  private static final String WAITING =
      "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

  @Test
  void itIsNotTakenForOneThatIsAway(@TempDir Path home) throws SQLException {
    Instant hour = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(400));
    try (Postgres postgres = Postgres.start();
        LiveServer server = LiveServer.start(home, settings(postgres));
        Crowd crowd = new Crowd(Partner.of(server));
        Connection held = postgres.hold(HOLD)) {
      CompletableFuture<Void> all = CompletableFuture.runAsync(() -> crowd.assertThatOneGets(hour));
      Patience.until(
          BUSY,
          () -> postgres.number(WAITING) >= CONNECTIONS,
          () -> postgres.number(WAITING) + " connections wait");

      assertThat(Patience.tried(BUSY, () -> !isReady(server))).as("away, or silent").isFalse();
      assertThat(all).isNotDone();
      held.rollback();
      all.join();
    }
  }

  private static Map<String, String> settings(Postgres postgres) {
    Map<String, String> settings = new HashMap<>(Postgres.settings(postgres.port()));
    settings.put("DB_POOL", String.valueOf(CONNECTIONS));
    return settings;
  }

  private static boolean isReady(LiveServer server) {
    long asked = System.nanoTime();
    int status = Http.statusOf(server.at("/health/ready"));
    return status == 200 && System.nanoTime() - asked <= TOLD_WITHIN.toNanos();
  }
}
