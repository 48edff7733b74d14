package org.punctual.scheduling.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Has a task done again and again, with the same pause after each time. */
public final class Heartbeat {

  private final ScheduledExecutorService executor;
  private final Runnable task;
  private final Duration pause;
  private Optional<Future<?>> beats = Optional.empty();

  /**
   * One that does not beat yet.
   *
   * @param task throws nothing, or it is never done again: see {@link Tireless}
   */
  public Heartbeat(ScheduledExecutorService executor, Runnable task, Duration pause) {
    this.executor = executor;
    this.task = task;
    this.pause = pause;
  }

  /** Beats for the first time after a while. */
  public synchronized void startAfter(Duration wait) {
    beats =
        Optional.of(
            executor.scheduleWithFixedDelay(
                task, wait.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Beats no more; what is being done just now is not broken off. */
  public synchronized void stop() {
    beats.ifPresent(beat -> beat.cancel(false));
  }
}
