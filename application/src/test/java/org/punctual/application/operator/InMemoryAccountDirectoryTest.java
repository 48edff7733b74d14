package org.punctual.application.operator;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryAccountDirectoryTest extends AccountDirectoryContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
