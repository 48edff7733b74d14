package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.punctual.application.operation.StoreClock;
import org.punctual.application.operation.StoreHealth;
import org.punctual.scheduling.job.FixedDelayTask;
import org.punctual.scheduling.job.SurvivingTask;
import org.punctual.scheduling.job.Tasks;

/**
 * Reads the store's clock once a second, and steers the server's clock by it. It thereby knows
 * whether the store is up. Callers get the result of the last reading without waiting. A reading
 * that hangs in a lost network counts as unanswered. Before the first answer the store counts as
 * down. Only {@link #ping} waits for a new reading.
 */
@ApplicationScoped
class StoreWatch implements StoreHealth {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /**
   * How long readings may go unanswered before the store counts as down. A late reading alone is no
   * outage.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final StoreClock store;
  private final SteeredClock clock;
  private final LongSupplier nanos;
  private final SurvivingTask looking;
  private final FixedDelayTask schedule;
  private long lookedAt;
  private volatile OptionalLong unansweredSince;

  @Inject
  StoreWatch(StoreClock store, ClockProducer clocks, Tasks tasks) {
    this(store, clocks.steered(), tasks, System::nanoTime);
  }

  StoreWatch(StoreClock store, SteeredClock clock, Tasks tasks, LongSupplier nanos) {
    this.store = store;
    this.clock = clock;
    this.nanos = nanos;
    this.unansweredSince = OptionalLong.of(nanos.getAsLong() - PATIENCE.toNanos() - 1);
    this.looking = tasks.surviving("Reading the database's clock", this::look);
    this.schedule = tasks.repeated(looking, PAUSE);
  }

  /** Reads the clock at once, and then periodically. */
  void start() {
    look();
    schedule.startAfter(PAUSE);
  }

  void stop() {
    schedule.stop();
  }

  @Override
  public boolean isUp() {
    OptionalLong since = unansweredSince;
    return since.isEmpty() || nanos.getAsLong() - since.getAsLong() <= PATIENCE.toNanos();
  }

  @Override
  public boolean ping() {
    return isUp() && answersAfter(nanos.getAsLong());
  }

  /** Reads the clock, unless another caller did so while this caller waited for its turn. */
  private synchronized boolean answersAfter(long asked) {
    if (isUp() && lookedAt - asked <= 0) {
      looking.run();
    }
    return unansweredSince.isEmpty();
  }

  private synchronized void look() {
    long before = nanos.getAsLong();
    lookedAt = before;
    if (unansweredSince.isEmpty()) {
      unansweredSince = OptionalLong.of(before);
    }
    Instant shown = store.now();
    long after = nanos.getAsLong();
    clock.steer(shown, before, after);
    unansweredSince = OptionalLong.empty();
  }
}
