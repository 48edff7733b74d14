package org.punctual.persistence.account;

import org.junit.jupiter.params.Parameter;
import org.punctual.application.Store;
import org.punctual.application.account.OwnerChangesContract;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaOwnerChangesTest extends OwnerChangesContract {

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }
}
