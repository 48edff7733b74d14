package org.punctual.application.usage;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryUsageRecordsTest extends UsageRecordsContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
