package org.punctual.domain.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.punctual.domain.reminder.Delivery;

/**
 * An event, of which one or more endpoints hear.
 *
 * @param id the same in every message, retry and replay of the event
 * @param delivery of the reminder that the event reports, if it reports one
 * @param body the message, in JSON
 */
public record WebhookEvent(
    UUID id, EventType type, Instant occurredAt, Optional<Delivery.Id> delivery, String body) {

  private static final String PREFIX = "msg_";

  /** The identity by which a receiver recognises a repetition ({@code webhook-id}). */
  public String identity() {
    return PREFIX + id.toString().replace("-", "");
  }
}
