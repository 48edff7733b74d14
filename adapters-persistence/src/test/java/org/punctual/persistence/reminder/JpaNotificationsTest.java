package org.punctual.persistence.reminder;

import org.punctual.application.Store;
import org.punctual.application.reminder.NotificationsContract;
import org.punctual.persistence.JpaStore;

class JpaNotificationsTest extends NotificationsContract {

  @Override
  protected Store emptyStore() {
    return JpaStore.emptyH2();
  }
}
