package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.punctual.application.operation.StoreHealth;
import org.punctual.application.reminder.Deliveries;
import org.punctual.application.reminder.DueBacklog;
import org.punctual.scheduling.job.FixedDelayTask;
import org.punctual.scheduling.job.Tasks;

/**
 * Counts the due reminders every ten seconds, for the metrics. Any number of scrapers therefore
 * costs the database one query. During a known outage the database is not queried, and the backlog
 * is unknown.
 */
@ApplicationScoped
class BacklogWatch {

  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** An older result says nothing about the present. */
  private static final Duration KNOWN_FOR = PAUSE.multipliedBy(3);

  private final Deliveries deliveries;
  private final StoreHealth store;
  private final Clock clock;
  private final FixedDelayTask schedule;
  private volatile Look last = new Look(DueBacklog.NONE, Instant.MIN);

  @Inject
  BacklogWatch(Deliveries deliveries, StoreHealth store, Clock clock, Tasks tasks) {
    this.deliveries = deliveries;
    this.store = store;
    this.clock = clock;
    this.schedule = tasks.repeated(tasks.surviving("Counting due reminders", this::look), PAUSE);
  }

  private record Look(DueBacklog found, Instant at) {}

  void start() {
    schedule.startAfter(Duration.ZERO);
  }

  void stop() {
    schedule.stop();
  }

  /**
   * The result of the last query; empty during an outage of the database, or when the result is
   * old.
   */
  Optional<DueBacklog> backlog() {
    Look look = last;
    boolean isKnown = store.isUp() && look.at().plus(KNOWN_FOR).isAfter(clock.instant());
    return isKnown ? Optional.of(look.found()) : Optional.empty();
  }

  private void look() {
    if (store.isUp()) {
      Instant now = clock.instant();
      last = new Look(deliveries.backlog(now), now);
    }
  }
}
