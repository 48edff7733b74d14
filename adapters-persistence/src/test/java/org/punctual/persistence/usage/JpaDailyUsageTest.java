package org.punctual.persistence.usage;

import org.punctual.application.Store;
import org.punctual.application.usage.DailyUsageContract;
import org.punctual.persistence.JpaStore;

class JpaDailyUsageTest extends DailyUsageContract {

  @Override
  protected Store emptyStore() {
    return JpaStore.emptyH2();
  }
}
