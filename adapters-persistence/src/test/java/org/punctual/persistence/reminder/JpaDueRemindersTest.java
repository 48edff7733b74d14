package org.punctual.persistence.reminder;

import org.punctual.application.Store;
import org.punctual.application.reminder.DueRemindersContract;
import org.punctual.persistence.JpaStore;

class JpaDueRemindersTest extends DueRemindersContract {

  @Override
  protected Store emptyStore() {
    return JpaStore.emptyH2();
  }
}
