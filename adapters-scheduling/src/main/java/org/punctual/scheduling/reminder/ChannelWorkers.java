package org.punctual.scheduling.reminder;

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
import org.punctual.application.reminder.Turn;
import org.punctual.scheduling.job.Tireless;

/**
 * Those who work off one channel, a few at most: a channel that hangs holds them, and nobody
 * else's. One that a single message holds up makes room for another, and stands; but not any number
 * of them, for each has a connection of its own to the other side.
 */
final class ChannelWorkers {

  /** How many there may be. */
  record Limits(int sitting, int standing) {}

  private final Limits limits;
  private final Semaphore seats;
  private final Semaphore standing;
  private final Executor executor;
  private final Supplier<? extends Turn> turns;
  private final Runnable worker;

  /** Of each turn, where the one whose turn it is sits or stands. */
  private final Map<Turn, AtomicReference<@Nullable Semaphore>> places = new ConcurrentHashMap<>();

  private volatile boolean stopped;
  private volatile boolean failing;

  /**
   * Workers that have nothing to do yet.
   *
   * @param name of what they do, for the log
   */
  ChannelWorkers(String name, Limits limits, Executor executor, Supplier<? extends Turn> turns) {
    this.limits = limits;
    this.seats = new Semaphore(limits.sitting());
    this.standing = new Semaphore(limits.standing());
    this.executor = executor;
    this.turns = turns;
    this.worker = new Tireless(name, this::work);
  }

  /** Has one more of them work until nothing is left, if one is idle. */
  void oneMore() {
    makeRoom();
    if (stopped || !seats.tryAcquire()) {
      return;
    }
    try {
      executor.execute(worker);
    } catch (RejectedExecutionException shuttingDown) {
      seats.release();
    }
  }

  /** Has those that are held up leave what they have claimed, and their seat, to others. */
  void makeRoom() {
    places.forEach(this::makeRoom);
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
    long end = System.nanoTime() + patience.toNanos();
    return areFree(seats, limits.sitting(), end) && areFree(standing, limits.standing(), end);
  }

  /** Says whether the last of them to come to an end was broken off by a failure. */
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

  private void makeRoom(Turn turn, AtomicReference<@Nullable Semaphore> place) {
    if (!turn.isHeldUp()) {
      return;
    }
    turn.leaveTheRest();
    if (standing.tryAcquire()) {
      Semaphore left = place.compareAndSet(seats, standing) ? seats : standing;
      left.release();
    }
  }

  private void work() {
    AtomicReference<@Nullable Semaphore> place = new AtomicReference<>(seats);
    boolean broken = true;
    try (Turn turn = turns.get()) {
      places.put(turn, place);
      while (!stopped && turn.sendBatch()) {
        // as long as there is something to do
      }
      broken = false;
    } finally {
      failing = broken;
      places.values().remove(place);
      Stream.ofNullable(place.getAndSet(null)).forEach(Semaphore::release);
    }
  }
}
