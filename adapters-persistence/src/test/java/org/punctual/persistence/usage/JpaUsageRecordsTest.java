package org.punctual.persistence.usage;

import org.punctual.application.Store;
import org.punctual.application.usage.UsageRecordsContract;
import org.punctual.persistence.JpaStore;

class JpaUsageRecordsTest extends UsageRecordsContract {

  @Override
  protected Store emptyStore() {
    return JpaStore.emptyH2();
  }
}
