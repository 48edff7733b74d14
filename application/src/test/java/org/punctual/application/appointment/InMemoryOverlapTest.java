package org.punctual.application.appointment;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryOverlapTest extends OverlapContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
