package org.punctual.application.apikey;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryPartnerChangesTest extends PartnerChangesContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
