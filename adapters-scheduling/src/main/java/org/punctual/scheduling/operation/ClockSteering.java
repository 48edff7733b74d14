package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.punctual.application.operation.StoreClock;
import org.punctual.scheduling.job.Tireless;

/** Looks at the store's clock every ten seconds, and steers the server's by it. */
@ApplicationScoped
class ClockSteering {

  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final StoreClock store;
  private final SteeredClock clock;
  private final ScheduledExecutorService executor;
  private final LongSupplier nanos;
  private Optional<Future<?>> heartbeat = Optional.empty();

  @Inject
  ClockSteering(StoreClock store, ClockProducer clocks, ScheduledExecutorService executor) {
    this(store, clocks.steered(), executor, System::nanoTime);
  }

  ClockSteering(
      StoreClock store, SteeredClock clock, ScheduledExecutorService executor, LongSupplier nanos) {
    this.store = store;
    this.clock = clock;
    this.executor = executor;
    this.nanos = nanos;
  }

  /** Steers at once, and goes on. */
  synchronized void start() {
    look();
    Runnable look = new Tireless("Looking at the database's clock", this::look);
    long pause = PAUSE.toMillis();
    heartbeat =
        Optional.of(executor.scheduleWithFixedDelay(look, pause, pause, TimeUnit.MILLISECONDS));
  }

  synchronized void stop() {
    heartbeat.ifPresent(beat -> beat.cancel(false));
  }

  private void look() {
    long before = nanos.getAsLong();
    Instant shown = store.now();
    clock.steer(shown, before, nanos.getAsLong());
  }
}
