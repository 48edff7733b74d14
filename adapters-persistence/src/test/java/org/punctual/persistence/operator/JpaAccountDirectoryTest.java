package org.punctual.persistence.operator;

import org.junit.jupiter.params.Parameter;
import org.punctual.application.Store;
import org.punctual.application.operator.AccountDirectoryContract;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaAccountDirectoryTest extends AccountDirectoryContract {

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }
}
