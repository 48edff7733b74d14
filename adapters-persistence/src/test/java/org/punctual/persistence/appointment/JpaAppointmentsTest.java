package org.punctual.persistence.appointment;

import org.junit.jupiter.params.Parameter;
import org.punctual.application.Store;
import org.punctual.application.appointment.AppointmentsContract;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaAppointmentsTest extends AppointmentsContract {

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }
}
