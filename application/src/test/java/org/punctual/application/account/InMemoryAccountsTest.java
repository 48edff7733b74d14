package org.punctual.application.account;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryAccountsTest extends AccountsContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
