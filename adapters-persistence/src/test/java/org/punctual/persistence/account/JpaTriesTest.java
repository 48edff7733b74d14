package org.punctual.persistence.account;

import org.punctual.application.Store;
import org.punctual.application.account.TriesContract;
import org.punctual.persistence.JpaStore;

class JpaTriesTest extends TriesContract {

  @Override
  protected Store emptyStore() {
    return JpaStore.emptyH2();
  }
}
