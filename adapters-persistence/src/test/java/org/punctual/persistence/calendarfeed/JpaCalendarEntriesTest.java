package org.punctual.persistence.calendarfeed;

import org.junit.jupiter.params.Parameter;
import org.punctual.application.Store;
import org.punctual.application.calendarfeed.CalendarEntriesContract;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaCalendarEntriesTest extends CalendarEntriesContract {

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }
}
