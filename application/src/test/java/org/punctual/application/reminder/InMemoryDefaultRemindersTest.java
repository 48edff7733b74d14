package org.punctual.application.reminder;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryDefaultRemindersTest extends DefaultRemindersContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
