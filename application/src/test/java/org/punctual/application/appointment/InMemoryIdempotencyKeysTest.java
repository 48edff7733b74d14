package org.punctual.application.appointment;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryIdempotencyKeysTest extends IdempotencyKeysContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
