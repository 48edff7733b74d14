package org.punctual.application.account;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryOneTimeLinksTest extends OneTimeLinksContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
