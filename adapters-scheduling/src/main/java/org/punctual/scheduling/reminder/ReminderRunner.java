package org.punctual.scheduling.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.punctual.application.reminder.ReminderChannel;
import org.punctual.application.reminder.ReminderChannels;
import org.punctual.application.reminder.sending.SendingReminders;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Lease;
import org.punctual.scheduling.job.FixedDelayTask;
import org.punctual.scheduling.job.SurvivingTask;
import org.punctual.scheduling.reminder.ChannelWorkers.Limits;

/**
 * Sends reminders when they fall due. It sleeps until the next is due, but at most a second, so
 * that it finds what other servers booked; what this one books wakes it at the right moment.
 */
@ApplicationScoped
public class ReminderRunner {

  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

  /** While work is left, how soon another worker is called in. */
  private static final Duration SHORTEST_SLEEP = Duration.ofMillis(100);

  /** Outlasts the longest that a channel takes for one message, with room for those before it. */
  private static final Duration LEASE = Duration.ofSeconds(15);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Two servers stay below the 50 connections that a Postfix takes from one address. */
  private static final Limits MAIL_LIMITS = new Limits(4, 16);

  private static final Limits LIMITS = new Limits(1, 0);

  private final SendingReminders sending;
  private final ScheduledExecutorService executor;
  private final Clock clock;
  private final Lease lease = new Lease(UUID.randomUUID().toString(), LEASE);
  private final List<ChannelWorkers> workers;
  private final Runnable look = new SurvivingTask("Looking for due reminders", this::look);
  private final Runnable giveBack =
      new SurvivingTask("Giving back what was claimed", this::giveBack);
  private final WakeUp wakeUp;
  private final FixedDelayTask schedule;
  private volatile Optional<Instant> lastRound = Optional.empty();

  @Inject
  ReminderRunner(
      SendingReminders sending,
      ReminderChannels channels,
      ScheduledExecutorService executor,
      Clock clock) {
    this.sending = sending;
    this.executor = executor;
    this.clock = clock;
    this.workers = channels.all().stream().map(this::workersOf).toList();
    this.wakeUp = new WakeUp(executor, clock, look);
    this.schedule = new FixedDelayTask(executor, look, LONGEST_SLEEP);
  }

  /** Begins to send. */
  public void start() {
    schedule.startAfter(Duration.ZERO);
  }

  /** A reminder will be due at that instant. */
  public void wakeAt(Instant dueAt) {
    if (dueAt.isBefore(clock.instant().plus(LONGEST_SLEEP))) {
      wakeUp.at(dueAt);
    }
  }

  /**
   * Begins nothing more, waits at most ten seconds for what is being sent, and gives the rest to
   * others.
   */
  public void stop() {
    schedule.stop();
    wakeUp.stop();
    workers.forEach(ChannelWorkers::stop);
    Instant end = clock.instant().plus(PATIENCE);
    workers.forEach(some -> some.awaitIdle(Duration.between(clock.instant(), end)));
    giveBack.run();
  }

  /** When this server last looked for due reminders and found its way through; empty at first. */
  public Optional<Instant> lastRound() {
    return lastRound;
  }

  private void look() {
    try {
      planAll();
    } finally {
      // What can't be planned holds up nothing that is.
      sendDue();
    }
    lastRound = Optional.of(clock.instant());
  }

  private void planAll() {
    while (sending.planDue()) {
      // The first are sent while the others are planned.
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
      comeBackSoon(now);
    }
  }

  /** Where the store fails, once a second is often enough. */
  private void comeBackSoon(Instant now) {
    if (workers.stream().noneMatch(ChannelWorkers::areFailing)) {
      wakeUp.at(now.plus(SHORTEST_SLEEP));
    }
  }

  private void giveBack() {
    sending.giveBack(lease.holder());
  }

  private ChannelWorkers workersOf(ReminderChannel channel) {
    return new ChannelWorkers(
        "Sending reminders by " + channel.channel(),
        channel.channel() == Channel.MAIL ? MAIL_LIMITS : LIMITS,
        executor,
        () -> sending.open(channel, lease));
  }
}
