package org.punctual.persistence.reminder;

import org.junit.jupiter.params.Parameter;
import org.punctual.application.Store;
import org.punctual.application.reminder.DeliveryClaimsContract;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaDeliveryClaimsTest extends DeliveryClaimsContract {

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }
}
