package org.punctual.scheduling.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.punctual.application.reminder.ReminderChannel;
import org.punctual.application.reminder.ReminderChannels;
import org.punctual.application.reminder.sending.SendingReminders;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Lease;
import org.punctual.scheduling.job.FixedDelayTask;
import org.punctual.scheduling.job.Tasks;
import org.punctual.scheduling.reminder.ChannelWorkers.Limits;

/**
 * Sends reminders when they fall due. The runner sleeps until the next reminder is due, but at most
 * a second, so that it finds reminders of other servers. A booking on this server wakes the runner
 * in time.
 */
@ApplicationScoped
public class ReminderRunner {

  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

  /** While work is left, another worker is started after this pause. */
  private static final Duration SHORTEST_SLEEP = Duration.ofMillis(100);

  /** Longer than a channel takes for one message, with time for the messages before it. */
  private static final Duration LEASE = Duration.ofSeconds(15);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Two servers together stay below the 50 connections that Postfix accepts from one address. */
  private static final Limits MAIL_LIMITS = new Limits(4, 16);

  private static final Limits LIMITS = new Limits(1, 0);

  private final SendingReminders sending;
  private final Tasks tasks;
  private final Clock clock;
  private final Lease lease = new Lease(UUID.randomUUID().toString(), LEASE);
  private final List<ChannelWorkers> workers;
  private final Runnable look;
  private final Runnable release;
  private final WakeUp wakeUp;
  private final FixedDelayTask schedule;
  private volatile Optional<Instant> lastRound = Optional.empty();

  @Inject
  ReminderRunner(SendingReminders sending, ReminderChannels channels, Tasks tasks, Clock clock) {
    this.sending = sending;
    this.tasks = tasks;
    this.clock = clock;
    this.look = tasks.surviving("Looking for due reminders", this::look);
    this.release = tasks.surviving("Releasing claims", this::release);
    this.workers = channels.all().stream().map(this::workersOf).toList();
    this.wakeUp = new WakeUp(tasks.executor(), clock, look);
    this.schedule = tasks.repeated(look, LONGEST_SLEEP);
  }

  /** Starts sending. */
  public void start() {
    schedule.startAfter(Duration.ZERO);
  }

  /** Wakes the runner at the instant at which a reminder will be due. */
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
    workers.forEach(ChannelWorkers::stop);
    Instant end = clock.instant().plus(PATIENCE);
    workers.forEach(some -> some.awaitIdle(Duration.between(clock.instant(), end)));
    release.run();
  }

  /** The instant at which this server last completed a search for due reminders; empty at first. */
  public Optional<Instant> lastRound() {
    return lastRound;
  }

  private void look() {
    try {
      planAll();
    } finally {
      // A failure of the planning does not delay planned deliveries.
      sendDue();
    }
    lastRound = Optional.of(clock.instant());
  }

  private void planAll() {
    while (sending.planDue()) {
      // The first reminders are sent while the others are planned.
      workers.forEach(ChannelWorkers::startOne);
    }
  }

  private void sendDue() {
    workers.forEach(ChannelWorkers::moveStalled);
    Instant now = clock.instant();
    sending.nextDue().ifPresent(next -> goOn(next, now));
  }

  private void goOn(Instant next, Instant now) {
    if (next.isAfter(now)) {
      wakeAt(next);
    } else {
      workers.forEach(ChannelWorkers::startOne);
      lookAgainSoon(now);
    }
  }

  /** During a failure of the store, once a second is often enough. */
  private void lookAgainSoon(Instant now) {
    if (workers.stream().noneMatch(ChannelWorkers::areFailing)) {
      wakeUp.at(now.plus(SHORTEST_SLEEP));
    }
  }

  private void release() {
    sending.releaseClaims(lease.holder());
  }

  private ChannelWorkers workersOf(ReminderChannel channel) {
    return new ChannelWorkers(
        "Sending reminders by " + channel.channel(),
        channel.channel() == Channel.MAIL ? MAIL_LIMITS : LIMITS,
        tasks,
        () -> sending.open(channel, lease));
  }
}
