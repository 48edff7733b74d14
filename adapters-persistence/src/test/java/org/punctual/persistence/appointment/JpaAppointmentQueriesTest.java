package org.punctual.persistence.appointment;

import org.junit.jupiter.params.Parameter;
import org.punctual.application.Store;
import org.punctual.application.appointment.AppointmentQueriesContract;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaAppointmentQueriesTest extends AppointmentQueriesContract {

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }
}
