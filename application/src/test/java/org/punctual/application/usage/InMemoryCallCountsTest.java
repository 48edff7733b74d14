package org.punctual.application.usage;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryCallCountsTest extends CallCountsContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
