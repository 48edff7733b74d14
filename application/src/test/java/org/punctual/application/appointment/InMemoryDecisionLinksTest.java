package org.punctual.application.appointment;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryDecisionLinksTest extends DecisionLinksContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
