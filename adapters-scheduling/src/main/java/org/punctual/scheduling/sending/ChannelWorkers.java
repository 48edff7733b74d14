package org.punctual.scheduling.sending;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.punctual.application.sending.Turn;
import org.punctual.scheduling.job.Tasks;

/**
 * The workers of one channel of a queue. A channel that does not answer occupies its own workers
 * only. When one message stalls a worker, the worker moves from its slot into the overflow, and
 * another worker may take the slot. The overflow is limited, because each worker has a connection
 * of its own.
 */
public final class ChannelWorkers {

  /**
   * How many workers there may be.
   *
   * @param slots for workers that make progress
   * @param overflow for stalled workers whose slot was passed on
   */
  public record Limits(int slots, int overflow) {}

  private final Limits limits;
  private final Semaphore slots;
  private final Semaphore overflow;
  private final Executor executor;
  private final Supplier<? extends Turn> turns;
  private final Runnable worker;

  /** The place of each worker, by its turn: a slot, the overflow, or none after the turn ended. */
  private final Map<Turn, AtomicReference<@Nullable Semaphore>> places = new ConcurrentHashMap<>();

  private volatile boolean stopped;
  private volatile boolean failing;

  /**
   * No worker is started yet.
   *
   * @param name what the workers do, as a log line begins: {@code "Sending reminders by MAIL"}
   * @param turns opens the turn of each worker
   */
  public ChannelWorkers(String name, Limits limits, Tasks tasks, Supplier<? extends Turn> turns) {
    this.limits = limits;
    this.slots = new Semaphore(limits.slots());
    this.overflow = new Semaphore(limits.overflow());
    this.executor = tasks.executor();
    this.turns = turns;
    this.worker = tasks.surviving(name, this::work);
  }

  /** Starts one more worker if a slot is free. It works until nothing is left. */
  void startOne() {
    moveStalled();
    if (stopped || !slots.tryAcquire()) {
      return;
    }
    try {
      executor.execute(worker);
    } catch (RejectedExecutionException shuttingDown) {
      slots.release();
    }
  }

  /** Lets stalled workers release what they did not hand over, and moves them into the overflow. */
  void moveStalled() {
    places.forEach(this::moveIfStalled);
  }

  /** Lets no worker begin another batch. */
  void stop() {
    stopped = true;
  }

  /**
   * Waits for the batches that were begun.
   *
   * @return whether all workers ended in time
   */
  boolean awaitIdle(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    return areFree(slots, limits.slots(), end) && areFree(overflow, limits.overflow(), end);
  }

  /** Says whether the worker that ended last was ended by a failure. */
  boolean areFailing() {
    return failing;
  }

  private static boolean areFree(Semaphore places, int all, long endNanos) {
    try {
      boolean free = places.tryAcquire(all, endNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
      places.release(free ? all : 0);
      return free;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void moveIfStalled(Turn turn, AtomicReference<@Nullable Semaphore> place) {
    if (!turn.isStalled()) {
      return;
    }
    turn.releaseUnsent();
    // The worker may have ended or moved before. Then its place in the overflow is free again.
    if (overflow.tryAcquire()) {
      Semaphore left = place.compareAndSet(slots, overflow) ? slots : overflow;
      left.release();
    }
  }

  private void work() {
    AtomicReference<@Nullable Semaphore> place = new AtomicReference<>(slots);
    boolean failed = true;
    try (Turn turn = turns.get()) {
      places.put(turn, place);
      boolean isMoreLeft = true;
      while (!stopped && isMoreLeft) {
        isMoreLeft = turn.sendBatch();
      }
      failed = false;
    } finally {
      failing = failed;
      places.values().remove(place);
      Stream.ofNullable(place.getAndSet(null)).forEach(Semaphore::release);
    }
  }
}
