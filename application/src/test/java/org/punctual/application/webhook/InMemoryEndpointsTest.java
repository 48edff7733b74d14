package org.punctual.application.webhook;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryEndpointsTest extends EndpointsContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
