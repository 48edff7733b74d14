package org.punctual.persistence.apikey;

import org.junit.jupiter.params.Parameter;
import org.punctual.application.Store;
import org.punctual.application.apikey.ApiKeysContract;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaApiKeysTest extends ApiKeysContract {

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }
}
