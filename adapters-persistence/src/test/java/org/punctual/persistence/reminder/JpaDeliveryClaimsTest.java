package org.punctual.persistence.reminder;

import org.punctual.application.Store;
import org.punctual.application.reminder.DeliveryClaimsContract;
import org.punctual.persistence.JpaStore;

class JpaDeliveryClaimsTest extends DeliveryClaimsContract {

  @Override
  protected Store emptyStore() {
    return JpaStore.emptyH2();
  }
}
