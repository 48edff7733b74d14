package org.punctual.persistence.account;

import org.punctual.application.Store;
import org.punctual.application.account.OneTimeLinksContract;
import org.punctual.persistence.JpaStore;

class JpaOneTimeLinksTest extends OneTimeLinksContract {

  @Override
  protected Store emptyStore() {
    return JpaStore.emptyH2();
  }
}
