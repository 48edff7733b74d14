package org.punctual.persistence.reminder;

import org.punctual.application.Store;
import org.punctual.application.reminder.RemindersContract;
import org.punctual.persistence.JpaStore;

class JpaRemindersTest extends RemindersContract {

  @Override
  protected Store emptyStore() {
    return JpaStore.emptyH2();
  }
}
