package org.punctual.persistence.appointment;

import org.punctual.application.Store;
import org.punctual.application.appointment.AppointmentsContract;
import org.punctual.persistence.JpaStore;

class JpaAppointmentsTest extends AppointmentsContract {

  @Override
  protected Store emptyStore() {
    return JpaStore.emptyH2();
  }
}
