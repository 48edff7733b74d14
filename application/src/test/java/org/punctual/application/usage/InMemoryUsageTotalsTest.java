package org.punctual.application.usage;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryUsageTotalsTest extends UsageTotalsContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
