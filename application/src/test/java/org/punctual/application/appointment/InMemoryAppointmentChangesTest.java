package org.punctual.application.appointment;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryAppointmentChangesTest extends AppointmentChangesContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
