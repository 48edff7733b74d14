package org.punctual.application.webhook;

import java.util.List;
import org.punctual.domain.webhook.WebhookMessage;

/** Is notified of the results of messages. */
@FunctionalInterface
public interface MessageWatcher {

  /**
   * Messages were written together, in the transaction that is open.
   *
   * @param written settled, or waiting for another attempt
   */
  void written(List<WebhookMessage> written);
}
