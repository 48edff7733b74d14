package org.punctual.persistence.reminder;

import org.punctual.application.Store;
import org.punctual.application.reminder.BegunDeliveriesContract;
import org.punctual.persistence.JpaStore;

class JpaBegunDeliveriesTest extends BegunDeliveriesContract {

  @Override
  protected Store emptyStore() {
    return JpaStore.emptyH2();
  }
}
