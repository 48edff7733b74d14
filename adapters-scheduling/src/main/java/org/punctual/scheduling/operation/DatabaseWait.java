package org.punctual.scheduling.operation;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.punctual.application.operation.StoreFailures;
import org.punctual.scheduling.settings.DatabaseUrl;

/**
 * A start that waits for the database. It determines the pause until the next attempt, and logs the
 * reason. Each kind of trouble is logged at once, and then once a minute.
 */
final class DatabaseWait {

  private static final System.Logger LOG = System.getLogger(DatabaseWait.class.getName());

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

  private final String database;
  private final Clock clock;
  private final Map<StoreFailures.Kind, Instant> reported = new EnumMap<>(StoreFailures.Kind.class);
  private Duration pause = FIRST_PAUSE;

  /**
   * A wait that has not begun.
   *
   * @param clock the machine's own clock, which needs no database
   */
  DatabaseWait(DatabaseUrl url, Clock clock) {
    this.database = nameOf(url);
    this.clock = clock;
  }

  /**
   * Logs an attempt that failed.
   *
   * @return the pause until the next attempt, which grows with each attempt
   */
  Duration failed(DatabaseTrouble trouble) {
    if (isNews(trouble.kind())) {
      LOG.log(
          trouble.kind() == StoreFailures.Kind.OTHER ? ERROR : WARNING,
          "Waiting for " + database + ": " + trouble.words());
    }
    Duration next = pause;
    pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    return next;
  }

  /** Logs that the database can be used, if the start had to wait. */
  void succeeded() {
    if (!reported.isEmpty()) {
      LOG.log(INFO, "The database is available: no longer waiting for " + database);
    }
  }

  private boolean isNews(StoreFailures.Kind kind) {
    Instant now = clock.instant();
    Instant last = reported.getOrDefault(kind, Instant.MIN);
    if (last.plus(BETWEEN_LINES).isAfter(now)) {
      return false;
    }
    reported.put(kind, now);
    return true;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static String nameOf(DatabaseUrl url) {
    return url.servers().isEmpty()
        ? "the embedded database in DATA_DIR (DB_URL)"
        : url.servers().stream()
            .map(DatabaseUrl.Server::toString)
            .collect(Collectors.joining(",", "the database at ", " (DB_URL)"));
  }
}
