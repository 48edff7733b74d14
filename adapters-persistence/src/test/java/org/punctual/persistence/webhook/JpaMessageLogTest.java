package org.punctual.persistence.webhook;

import org.junit.jupiter.params.Parameter;
import org.punctual.application.Store;
import org.punctual.application.webhook.MessageLogContract;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaMessageLogTest extends MessageLogContract {

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }
}
