package org.punctual.application.calendarfeed;

import org.punctual.application.InMemoryStore;
import org.punctual.application.Store;

class InMemoryCalendarEntriesTest extends CalendarEntriesContract {

  @Override
  protected Store emptyStore() {
    return InMemoryStore.empty();
  }
}
