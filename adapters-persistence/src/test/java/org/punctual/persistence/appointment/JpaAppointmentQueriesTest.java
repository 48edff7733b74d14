package org.punctual.persistence.appointment;

import org.punctual.application.Store;
import org.punctual.application.appointment.AppointmentQueriesContract;
import org.punctual.persistence.JpaStore;

class JpaAppointmentQueriesTest extends AppointmentQueriesContract {

  @Override
  protected Store emptyStore() {
    return JpaStore.emptyH2();
  }
}
