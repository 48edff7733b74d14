package org.punctual.application.reminder;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryNotificationsTest extends NotificationsContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
