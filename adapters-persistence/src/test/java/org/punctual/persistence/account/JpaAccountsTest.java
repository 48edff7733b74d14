package org.punctual.persistence.account;

import org.punctual.application.Store;
import org.punctual.application.account.AccountsContract;
import org.punctual.persistence.JpaStore;

class JpaAccountsTest extends AccountsContract {

  @Override
  protected Store emptyStore() {
    return JpaStore.emptyH2();
  }
}
