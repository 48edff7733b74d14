package org.punctual.scheduling.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.punctual.application.AdjustableClock;
import org.punctual.application.operation.StoreFailures;
import org.punctual.scheduling.settings.DatabaseUrl;
import org.punctual.scheduling.settings.DatabaseUrl.Kind;
import org.punctual.scheduling.settings.DatabaseUrl.Server;

@DisplayName("The log of a start that waits")
class DatabaseWaitTest {

  private static final DatabaseTrouble REFUSED = DatabaseTrouble.unreachable("Connection refused");
  private static final DatabaseTrouble USER =
      new DatabaseTrouble(StoreFailures.Kind.USER, "it refuses DB_USER");

  private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-23T12:00:00Z"));
  private final DatabaseWait wait =
      new DatabaseWait(
          new DatabaseUrl(
              Kind.POSTGRESQL,
              List.of(new Server("db.example", 5432), new Server("::1", 1)),
              false),
          clock);
  private final Logger logger = Logger.getLogger(DatabaseWait.class.getName());
  private final List<String> lines = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
  }

  @AfterEach
  void listen_no_longer() {
    logger.removeHandler(handler);
  }

  @Test
  void names_the_setting_and_the_address() {
    fail(REFUSED);
    assertThat(lines)
        .containsExactly(
            "WARNING Waiting for the database at db.example:5432,[::1]:1 (DB_URL): Connection"
                + " refused");
  }

  @Test
  void has_one_line_a_minute_for_each_kind_of_trouble() {
    for (int seconds = 0; seconds < 120; seconds += 5) {
      fail(REFUSED);
      fail(USER);
      clock.advance(Duration.ofSeconds(5));
    }
    assertThat(lines).hasSize(4);
  }

  @Test
  void says_that_the_wait_is_over() {
    fail(REFUSED);
    wait.succeeded();
    assertThat(lines).last().asString().startsWith("INFO The database is available");
  }

  @Test
  void logs_nothing_without_a_wait() {
    wait.succeeded();
    assertThat(lines).isEmpty();
  }

  private void fail(DatabaseTrouble trouble) {
    assertThat(wait.failed(trouble)).isPositive();
  }
}
