package org.punctual.persistence.reminder;

import org.junit.jupiter.params.Parameter;
import org.punctual.application.Store;
import org.punctual.application.reminder.NotificationsContract;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaNotificationsTest extends NotificationsContract {

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }
}
