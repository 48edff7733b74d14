package org.punctual.persistence.reminder;

import org.punctual.application.Store;
import org.punctual.application.reminder.SettledDeliveriesContract;
import org.punctual.persistence.JpaStore;

class JpaSettledDeliveriesTest extends SettledDeliveriesContract {

  @Override
  protected Store emptyStore() {
    return JpaStore.emptyH2();
  }
}
