package org.punctual.scheduling.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.punctual.application.sending.NextWork;
import org.punctual.application.sending.Turn;
import org.punctual.scheduling.job.FixedDelayTask;
import org.punctual.scheduling.job.Tasks;
import org.punctual.scheduling.sending.ChannelWorkers.Limits;

/**
 * Sends a queue when its deliveries fall due. The runner sleeps until the next delivery is due, but
 * at most a second, so that it finds deliveries of other servers. A change on this server wakes the
 * runner in time.
 */
public final class QueueRunner {

  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

  /**
   * What falls due within this time is planned together, so that a server plans at most 100 times a
   * second.
   */
  private static final Duration PLANNING_PAUSE = Duration.ofMillis(10);

  /** While deliveries are left to send, another worker is started after this pause. */
  private static final Duration SENDING_PAUSE = Duration.ofMillis(100);

  /** A second planner. While the database writes the batch of one planner, the other computes. */
  private static final Limits ONE_MORE = new Limits(1, 0);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Work work;
  private final List<ChannelWorkers> workers;
  private final ChannelWorkers planners;
  private final Clock clock;
  private final Runnable release;
  private final WakeUp wakeUp;
  private final FixedDelayTask schedule;
  private volatile Optional<Instant> lastSearch = Optional.empty();
  private volatile Optional<Instant> previousToPlan = Optional.empty();

  /**
   * A runner that is not started yet.
   *
   * @param workers those of each channel of the queue
   */
  public QueueRunner(Work work, List<ChannelWorkers> workers, Tasks tasks, Clock clock) {
    this.work = work;
    this.workers = List.copyOf(workers);
    this.planners =
        new ChannelWorkers(
            "Planning " + work.name(), ONE_MORE, tasks, () -> (Planner) work::planDue);
    this.clock = clock;
    Runnable look = tasks.surviving("Looking for " + work.name(), this::look);
    this.release = tasks.surviving("Releasing claims", work::releaseClaims);
    this.wakeUp = new WakeUp(tasks.executor(), clock, look);
    this.schedule = tasks.repeated(look, LONGEST_SLEEP);
  }

  /** Starts sending. */
  public void start() {
    schedule.startAfter(Duration.ZERO);
  }

  /** Wakes the runner at the instant at which something will be due. */
  public void wakeAt(Instant dueAt) {
    if (dueAt.isBefore(clock.instant().plus(LONGEST_SLEEP))) {
      wakeUp.at(dueAt);
    }
  }

  /**
   * Starts no more batches, waits at most ten seconds for messages that are being sent, and
   * releases the claims of all others.
   */
  public void stop() {
    schedule.stop();
    wakeUp.stop();
    List<ChannelWorkers> all = Stream.concat(Stream.of(planners), workers.stream()).toList();
    all.forEach(ChannelWorkers::stop);
    Instant end = clock.instant().plus(PATIENCE);
    all.forEach(some -> some.awaitIdle(Duration.between(clock.instant(), end)));
    release.run();
  }

  /** The instant at which this server last completed a search for due work; empty at first. */
  public Optional<Instant> lastSearch() {
    return lastSearch;
  }

  /** Plans batch after batch until nothing is due. */
  @FunctionalInterface
  private interface Planner extends Turn {

    @Override
    default boolean isStalled() {
      return false;
    }

    @Override
    default void releaseUnsent() {
      // A batch is one transaction.
    }

    @Override
    default void close() {
      // Each batch has a connection of its own.
    }
  }

  private void look() {
    try {
      planAll();
    } finally {
      // A failure of the planning does not delay planned deliveries.
      sendDue();
    }
    lastSearch = Optional.of(clock.instant());
  }

  private void planAll() {
    while (work.planDue()) {
      planners.startOne();
      // The first deliveries are sent while the others are planned.
      workers.forEach(ChannelWorkers::startOne);
    }
  }

  private void sendDue() {
    workers.forEach(ChannelWorkers::moveStalled);
    Instant now = clock.instant();
    NextWork next = work.next();
    next.toPlan().ifPresent(instant -> planNext(instant, now));
    next.toSend().ifPresent(instant -> sendNext(instant, now));
  }

  private void planNext(Instant next, Instant now) {
    // What is still there after a look is locked by another server, which plans it.
    boolean isLocked = previousToPlan.filter(next::equals).isPresent() && !next.isAfter(now);
    Instant earliest = now.plus(isLocked ? SENDING_PAUSE : PLANNING_PAUSE);
    previousToPlan = Optional.of(next);
    wakeAt(next.isAfter(earliest) ? next : earliest);
  }

  private void sendNext(Instant next, Instant now) {
    if (next.isAfter(now)) {
      wakeAt(next);
    } else {
      workers.forEach(ChannelWorkers::startOne);
      sendAgainSoon(now);
    }
  }

  /** During a failure of the store, once a second is often enough. */
  private void sendAgainSoon(Instant now) {
    if (workers.stream().noneMatch(ChannelWorkers::areFailing)) {
      wakeUp.at(now.plus(SENDING_PAUSE));
    }
  }
}
