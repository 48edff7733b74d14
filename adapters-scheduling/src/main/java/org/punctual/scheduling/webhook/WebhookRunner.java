package org.punctual.scheduling.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.punctual.application.sending.NextWork;
import org.punctual.application.webhook.sending.SendingWebhooks;
import org.punctual.domain.reminder.Lease;
import org.punctual.scheduling.job.Tasks;
import org.punctual.scheduling.sending.ChannelWorkers;
import org.punctual.scheduling.sending.ChannelWorkers.Limits;
import org.punctual.scheduling.sending.QueueRunner;
import org.punctual.scheduling.sending.Work;

/** Posts messages to endpoints. An event on this server wakes the runner once it is committed. */
@ApplicationScoped
public class WebhookRunner {

  /** Longer than one attempt takes, with time for the messages before it. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  /** Receivers differ: many may be slow at the same time. */
  private static final Limits LIMITS = new Limits(4, 28);

  private final QueueRunner runner;
  private final Clock clock;

  @Inject
  WebhookRunner(SendingWebhooks sending, Tasks tasks, Clock clock) {
    Lease lease = new Lease(UUID.randomUUID().toString(), LEASE);
    this.clock = clock;
    this.runner =
        new QueueRunner(
            new Posting(sending, lease),
            List.of(
                new ChannelWorkers("Sending webhooks", LIMITS, tasks, () -> sending.open(lease))),
            tasks,
            clock);
  }

  /** Plans nothing: messages are written with their events. */
  private record Posting(SendingWebhooks sending, Lease lease) implements Work {

    @Override
    public String name() {
      return "webhooks";
    }

    @Override
    public boolean planDue() {
      return false;
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

  /** Wakes the runner, because messages wait. */
  public void wake() {
    runner.wakeAt(clock.instant());
  }

  /**
   * Starts no more batches, waits at most ten seconds for messages that are being posted, and
   * releases the claims of all others.
   */
  public void stop() {
    runner.stop();
  }
}
