package org.punctual.application.webhook;

import java.time.Instant;
import java.util.Optional;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Progress;
import org.punctual.domain.webhook.WebhookMessage;

/** A message in the queue, with the claim on it. */
record QueuedMessage(WebhookMessage message, Optional<String> holder, Instant leaseEnd) {

  static QueuedMessage free(WebhookMessage message) {
    return new QueuedMessage(message, Optional.empty(), Instant.MAX);
  }

  DeliveryState state() {
    return message.progress().state();
  }

  boolean isClaimable(Instant due, Instant now) {
    if (holder.isPresent()) {
      return !leaseEnd.isAfter(now);
    }
    return state() == DeliveryState.WAITING && !message.progress().nextAttemptAt().isAfter(due);
  }

  QueuedMessage claimed(Lease lease, Instant now) {
    Progress before = message.progress();
    Progress waiting =
        new Progress(
            DeliveryState.WAITING, before.attempts(), before.nextAttemptAt(), before.sentAt());
    return new QueuedMessage(
        with(waiting, message.fence() + 1),
        Optional.of(lease.holder()),
        now.plus(lease.duration()));
  }

  QueuedMessage begun() {
    return new QueuedMessage(message.begun(), holder, leaseEnd);
  }

  QueuedMessage dueAt(Instant now) {
    return free(with(message.progress().waitingUntil(now), message.fence()));
  }

  private WebhookMessage with(Progress progress, long fence) {
    return new WebhookMessage(
        message.id(), message.endpoint(), message.event(), message.round(), progress, fence);
  }
}
