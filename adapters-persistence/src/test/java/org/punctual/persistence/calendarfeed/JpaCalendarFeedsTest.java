package org.punctual.persistence.calendarfeed;

import org.junit.jupiter.params.Parameter;
import org.punctual.application.Store;
import org.punctual.application.calendarfeed.CalendarFeedsContract;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaCalendarFeedsTest extends CalendarFeedsContract {

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }
}
