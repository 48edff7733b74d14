package org.punctual.persistence.reminder;

import org.junit.jupiter.params.Parameter;
import org.punctual.application.Store;
import org.punctual.application.reminder.DefaultRemindersContract;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaDefaultRemindersTest extends DefaultRemindersContract {

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }
}
