package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.punctual.application.operation.StoreHealth;
import org.punctual.application.reminder.Deliveries;
import org.punctual.application.reminder.DueBacklog;
import org.punctual.scheduling.job.FixedDelayTask;
import org.punctual.scheduling.job.SurvivingTask;

/**
 * Looks every ten seconds which reminders are due, for the metrics: however many scrapers there
 * are, they cost the database one query. While the database is known to be away it is not asked,
 * and nothing is known.
 */
@ApplicationScoped
class BacklogWatch {

  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** A look that is older says nothing about the present. */
  private static final Duration KNOWN_FOR = PAUSE.multipliedBy(3);

  private final Deliveries deliveries;
  private final StoreHealth store;
  private final Clock clock;
  private final FixedDelayTask schedule;
  private volatile Look last = new Look(DueBacklog.NONE, Instant.MIN);

  @Inject
  BacklogWatch(
      Deliveries deliveries, StoreHealth store, Clock clock, ScheduledExecutorService executor) {
    this.deliveries = deliveries;
    this.store = store;
    this.clock = clock;
    this.schedule =
        new FixedDelayTask(
            executor, new SurvivingTask("Counting due reminders", this::look), PAUSE);
  }

  private record Look(DueBacklog found, Instant at) {}

  void start() {
    schedule.startAfter(Duration.ZERO);
  }

  void stop() {
    schedule.stop();
  }

  /** What the last look found; empty when the database is away or the look is old. */
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
