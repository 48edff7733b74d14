package org.punctual.persistence.apikey;

import org.punctual.application.Store;
import org.punctual.application.apikey.ApiKeysContract;
import org.punctual.persistence.JpaStore;

class JpaApiKeysTest extends ApiKeysContract {

  @Override
  protected Store emptyStore() {
    return JpaStore.emptyH2();
  }
}
