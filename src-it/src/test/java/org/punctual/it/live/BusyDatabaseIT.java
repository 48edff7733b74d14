package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Every connection waits for something, and the database is there all the same. */
@ExtendWith(SharedCluster.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(SharedCluster.LOCK)
class BusyDatabaseIT {

  /** Longer than it takes to find that a database is away, and short enough to be waited for. */
  private static final Duration BUSY = Duration.ofSeconds(4);

  /** As many as a server has for its work. */
  private static final int CONNECTIONS = 20;

  private static final String HOLD = "select 1 from account for update";

  private static final String WAITING =
      "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

  @Test
  void itIsNotTakenForOneThatIsAway(Cluster cluster) throws SQLException {
    Instant hour = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(400));
    try (Crowd crowd = new Crowd(Partner.of(cluster.one()));
        Connection held = cluster.postgres().hold(HOLD)) {
      CompletableFuture<Void> all = CompletableFuture.runAsync(() -> crowd.assertThatOneGets(hour));
      Patience.until(
          BUSY,
          () -> cluster.postgres().number(WAITING) >= CONNECTIONS,
          () -> cluster.postgres().number(WAITING) + " connections wait");

      assertThat(Patience.tried(BUSY, () -> !isReady(cluster.one()))).as("away").isFalse();
      assertThat(all).isNotDone();
      held.rollback();
      all.join();
    }
  }

  private static boolean isReady(LiveServer server) {
    return Http.statusOf(server.at("/health/ready")) == 200;
  }
}
