package org.punctual.scheduling.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs a task at the earliest requested instant. Afterwards a run can be requested again. */
final class WakeUp {

  private final ScheduledExecutorService executor;
  private final Clock clock;
  private final Runnable task;
  private Optional<Call> next = Optional.empty();
  private boolean stopped;

  WakeUp(ScheduledExecutorService executor, Clock clock, Runnable task) {
    this.executor = executor;
    this.clock = clock;
    this.task = task;
  }

  /** The run that is scheduled now. */
  private record Call(Instant at, Future<?> future) {}

  /**
   * Requests a run at an instant, or at once when the instant has passed. An instant after the
   * scheduled one is ignored.
   */
  synchronized void at(Instant instant) {
    if (stopped || next.filter(call -> !instant.isBefore(call.at())).isPresent()) {
      return;
    }
    cancel();
    next = called(instant).map(future -> new Call(instant, future));
  }

  /** Cancels the scheduled run, and ignores all further requests. */
  synchronized void stop() {
    stopped = true;
    cancel();
  }

  private Optional<Future<?>> called(Instant instant) {
    // Whole milliseconds would wake the task before the instant, for nothing.
    long nanos = Math.max(0, Duration.between(clock.instant(), instant).toNanos());
    try {
      return Optional.of(executor.schedule(this::ring, nanos, TimeUnit.NANOSECONDS));
    } catch (RejectedExecutionException serverStops) {
      return Optional.empty();
    }
  }

  private void cancel() {
    next.ifPresent(call -> call.future().cancel(false));
    next = Optional.empty();
  }

  private void ring() {
    synchronized (this) {
      next = Optional.empty();
    }
    task.run();
  }
}
