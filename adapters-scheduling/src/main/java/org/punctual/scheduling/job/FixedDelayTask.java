package org.punctual.scheduling.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A task that runs again and again, with the same pause after each run. */
public final class FixedDelayTask {

  private final ScheduledExecutorService executor;
  private final Runnable task;
  private final Duration pause;
  private Optional<Future<?>> runs = Optional.empty();

  /**
   * A task that is not started yet.
   *
   * @param task throws nothing, because the executor would not run it again: see {@link
   *     SurvivingTask}
   */
  FixedDelayTask(ScheduledExecutorService executor, Runnable task, Duration pause) {
    this.executor = executor;
    this.task = task;
    this.pause = pause;
  }

  /** Starts the first run after a delay. */
  public synchronized void startAfter(Duration delay) {
    runs =
        Optional.of(
            executor.scheduleWithFixedDelay(
                task, delay.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Starts no further run. A run that is in progress goes on. */
  public synchronized void stop() {
    runs.ifPresent(run -> run.cancel(false));
  }
}
