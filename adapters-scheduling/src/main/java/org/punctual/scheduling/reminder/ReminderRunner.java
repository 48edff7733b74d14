package org.punctual.scheduling.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.punctual.application.reminder.ReminderChannel;
import org.punctual.application.reminder.ReminderChannels;
import org.punctual.application.reminder.sending.SendingReminders;
import org.punctual.application.sending.NextWork;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Lease;
import org.punctual.scheduling.job.Tasks;
import org.punctual.scheduling.sending.ChannelWorkers;
import org.punctual.scheduling.sending.ChannelWorkers.Limits;
import org.punctual.scheduling.sending.QueueRunner;
import org.punctual.scheduling.sending.Work;

/** Sends reminders when they fall due. A booking on this server wakes the runner in time. */
@ApplicationScoped
public class ReminderRunner {

  /** Longer than a channel takes for one message, with time for the messages before it. */
  private static final Duration LEASE = Duration.ofSeconds(15);

  /** Two servers together stay below the 50 connections that Postfix accepts from one address. */
  private static final Limits MAIL_LIMITS = new Limits(4, 16);

  private static final Limits LIMITS = new Limits(1, 0);

  private final QueueRunner runner;

  @Inject
  ReminderRunner(SendingReminders sending, ReminderChannels channels, Tasks tasks, Clock clock) {
    Lease lease = new Lease(UUID.randomUUID().toString(), LEASE);
    this.runner =
        new QueueRunner(
            new Reminding(sending, lease),
            channels.all().stream()
                .map(
                    channel ->
                        new ChannelWorkers(
                            "Sending reminders by " + channel.channel(),
                            limitsOf(channel),
                            tasks,
                            () -> sending.open(channel, lease)))
                .toList(),
            tasks,
            clock);
  }

  /** Plans reminders, and releases the deliveries that this server claimed. */
  private record Reminding(SendingReminders sending, Lease lease) implements Work {

    @Override
    public String name() {
      return "due reminders";
    }

    @Override
    public boolean planDue() {
      return sending.planDue();
    }

    @Override
    public NextWork next() {
      return sending.next();
    }

    @Override
    public void releaseClaims() {
      sending.releaseClaims(lease.holder());
    }
  }

  /** Starts sending. */
  public void start() {
    runner.start();
  }

  /** Wakes the runner at the instant at which a reminder will be due. */
  public void wakeAt(Instant dueAt) {
    runner.wakeAt(dueAt);
  }

  /**
   * Starts no more batches, waits at most ten seconds for messages that are being sent, and
   * releases the claims of all others.
   */
  public void stop() {
    runner.stop();
  }

  /** The instant at which this server last completed a search for due reminders; empty at first. */
  public Optional<Instant> lastSearch() {
    return runner.lastSearch();
  }

  private static Limits limitsOf(ReminderChannel channel) {
    return channel.channel() == Channel.MAIL ? MAIL_LIMITS : LIMITS;
  }
}
