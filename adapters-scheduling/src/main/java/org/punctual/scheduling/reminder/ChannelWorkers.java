package org.punctual.scheduling.reminder;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.punctual.scheduling.job.Tireless;

/**
 * Those who work off one channel, a few at most: a channel that hangs holds them, and nobody
 * else's.
 */
final class ChannelWorkers {

  private final int most;
  private final Semaphore seats;
  private final Executor executor;
  private final Consumer<BooleanSupplier> turn;
  private final Runnable worker;
  private volatile boolean stopped;
  private volatile boolean failing;

  /**
   * Workers that have nothing to do yet.
   *
   * @param name of what they do, for the log
   * @param turn works until nothing is left, or it is told not to go on
   */
  ChannelWorkers(String name, int most, Executor executor, Consumer<BooleanSupplier> turn) {
    this.most = most;
    this.seats = new Semaphore(most);
    this.executor = executor;
    this.turn = turn;
    this.worker = new Tireless(name, this::work);
  }

  /** Has one more of them work until nothing is left, if one is idle. */
  void oneMore() {
    if (stopped || !seats.tryAcquire()) {
      return;
    }
    try {
      executor.execute(worker);
    } catch (RejectedExecutionException shuttingDown) {
      seats.release();
    }
  }

  /** Begins no other batch. */
  void stop() {
    stopped = true;
  }

  /**
   * Waits for what was begun.
   *
   * @return whether all came to an end in that time
   */
  boolean awaitIdle(Duration patience) {
    try {
      return seats.tryAcquire(most, patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Says whether the last of them to come to an end was broken off by a failure. */
  boolean areFailing() {
    return failing;
  }

  private void work() {
    boolean broken = true;
    try {
      turn.accept(() -> !stopped);
      broken = false;
    } finally {
      failing = broken;
      seats.release();
    }
  }
}
