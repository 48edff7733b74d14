package org.punctual.application.webhook.sending;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.WebhookMessage;

/** The endpoints of some messages, and the reminders that some of them report, as they are now. */
record Circumstances(Map<EndpointId, Endpoint> endpoints, Map<ReminderId, ReminderContext> due) {

  /**
   * Says whether a message is still wanted. Its endpoint must be enabled. The delivery of a
   * reminder, if one depends on the message, must be wanted too.
   */
  boolean want(WebhookMessage message) {
    return endpointOf(message).filter(Endpoint::isEnabled).isPresent()
        && message.delivery().filter(one -> !want(one)).isEmpty();
  }

  /** Says whether it is too late to send a message. */
  boolean isMissed(WebhookMessage message, Instant now) {
    return reminderOf(message).filter(context -> context.isMissed(now)).isPresent();
  }

  /** Until when a message is worth sending (exclusive end), if there is an end. */
  Optional<Instant> usefulUntil(WebhookMessage message) {
    return reminderOf(message).map(ReminderContext::usefulUntil);
  }

  /** The endpoint of a message, unless its account was deleted. */
  Optional<Endpoint> endpointOf(WebhookMessage message) {
    return Optional.ofNullable(endpoints.get(message.endpoint()));
  }

  /** The reminder whose delivery depends on a message, if there is one. */
  Optional<ReminderContext> reminderOf(WebhookMessage message) {
    return message.delivery().flatMap(this::reminderOf);
  }

  private Optional<ReminderContext> reminderOf(Delivery.Id delivery) {
    return Optional.ofNullable(due.get(delivery.reminder()));
  }

  private boolean want(Delivery.Id delivery) {
    return reminderOf(delivery).filter(context -> context.wants(delivery)).isPresent();
  }
}
