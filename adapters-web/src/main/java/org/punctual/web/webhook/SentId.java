package org.punctual.web.webhook;

import java.util.UUID;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.MessageId;
import org.punctual.domain.webhook.WebhookReason;
import org.punctual.domain.webhook.WebhookRefusal;

/** An id of an endpoint or of a message as the page sends it. */
final class SentId {

  private SentId() {}

  /**
   * Reads the id of an endpoint.
   *
   * @throws WebhookRefusal {@code ENDPOINT_UNKNOWN} when it is no id
   */
  static EndpointId ofEndpoint(String sent) {
    return new EndpointId(read(sent, WebhookReason.ENDPOINT_UNKNOWN));
  }

  /**
   * Reads the id of a message.
   *
   * @throws WebhookRefusal {@code MESSAGE_UNKNOWN} when it is no id
   */
  static MessageId ofMessage(String sent) {
    return new MessageId(read(sent, WebhookReason.MESSAGE_UNKNOWN));
  }

  /** The refusal of an endpoint that the owner does not have. */
  static WebhookRefusal unknownEndpoint() {
    return WebhookRefusal.of("", WebhookReason.ENDPOINT_UNKNOWN);
  }

  private static UUID read(String sent, WebhookReason otherwise) {
    try {
      return UUID.fromString(sent);
    } catch (IllegalArgumentException malformed) {
      throw WebhookRefusal.of("", otherwise);
    }
  }
}
