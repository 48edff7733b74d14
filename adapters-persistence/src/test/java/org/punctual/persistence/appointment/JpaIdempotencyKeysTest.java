package org.punctual.persistence.appointment;

import org.junit.jupiter.params.Parameter;
import org.punctual.application.Store;
import org.punctual.application.appointment.IdempotencyKeysContract;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaIdempotencyKeysTest extends IdempotencyKeysContract {

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }
}
