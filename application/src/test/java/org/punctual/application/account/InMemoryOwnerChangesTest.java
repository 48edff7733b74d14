package org.punctual.application.account;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryOwnerChangesTest extends OwnerChangesContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
