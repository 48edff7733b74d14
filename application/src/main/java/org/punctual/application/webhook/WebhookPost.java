package org.punctual.application.webhook;

import java.util.List;
import org.punctual.domain.webhook.EndpointUrl;
import org.punctual.domain.webhook.WebhookSecret;

/**
 * One attempt to post a message.
 *
 * @param id identifies the message in every attempt
 * @param body the message, in JSON
 * @param secrets the message is signed with each of them; during a rotation there are two
 */
public record WebhookPost(EndpointUrl url, String id, String body, List<WebhookSecret> secrets) {

  public WebhookPost {
    secrets = List.copyOf(secrets);
  }
}
