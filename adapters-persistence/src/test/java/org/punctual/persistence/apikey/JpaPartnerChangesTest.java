package org.punctual.persistence.apikey;

import org.junit.jupiter.params.Parameter;
import org.punctual.application.Store;
import org.punctual.application.apikey.PartnerChangesContract;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaPartnerChangesTest extends PartnerChangesContract {

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }
}
