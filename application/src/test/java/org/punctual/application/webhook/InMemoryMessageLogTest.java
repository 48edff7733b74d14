package org.punctual.application.webhook;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryMessageLogTest extends MessageLogContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
