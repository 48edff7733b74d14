package org.punctual.application.reminder;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryRemindersTest extends RemindersContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
