package org.punctual.application.webhook;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryWebhookMessagesTest extends WebhookMessagesContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
