package org.punctual.application.calendarfeed;

import org.punctual.application.InMemoryPunctual;

/** The use cases about calendar feeds, on fakes. */
public final class InMemoryFeeds {

  public final InMemoryCalendarFeeds feeds;
  public final SharingCalendar sharing;
  public final ReadingCalendarFeed reading;

  /** The calendar feeds of an installation. */
  public InMemoryFeeds(InMemoryPunctual with) {
    feeds = new InMemoryCalendarFeeds(with.accounts);
    sharing = new SharingCalendar(feeds, with.accounts, with.trail, with.clock);
    var entries = new InMemoryCalendarEntries(with.appointments, with.reminders);
    reading = new ReadingCalendarFeed(feeds, entries, with.clock);
  }
}
