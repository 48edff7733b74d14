package org.punctual.application.reminder;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryRemindedAppointmentsTest extends RemindedAppointmentsContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
