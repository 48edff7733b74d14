package org.punctual.persistence.usage;

import org.junit.jupiter.params.Parameter;
import org.punctual.application.Store;
import org.punctual.application.usage.CallCountsContract;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaCallCountsTest extends CallCountsContract {

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }
}
