package org.punctual.persistence.appointment;

import org.junit.jupiter.params.Parameter;
import org.punctual.application.Store;
import org.punctual.application.appointment.DecisionLinksContract;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaDecisionLinksTest extends DecisionLinksContract {

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }
}
