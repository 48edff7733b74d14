package org.punctual.application.usage;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryDailyUsageTest extends DailyUsageContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
