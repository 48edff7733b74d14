package org.punctual.application.webhook.sending;

import org.punctual.application.sending.Message;
import org.punctual.application.webhook.WebhookPost;
import org.punctual.domain.webhook.WebhookMessage;

/** A message with all that posting it takes, as it is at the moment of sending. */
public record OutgoingMessage(WebhookMessage delivery, WebhookPost post)
    implements Message<WebhookMessage> {}
