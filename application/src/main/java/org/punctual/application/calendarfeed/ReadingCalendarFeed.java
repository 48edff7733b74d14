package org.punctual.application.calendarfeed;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.application.account.LinkToken;
import org.punctual.application.calendarfeed.CalendarEntries.Position;
import org.punctual.application.calendarfeed.CalendarEntries.State;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.calendarfeed.CalendarFeed;

/**
 * A program that knows the secret of a feed link reads the calendar of its owner. The calendar is
 * read and written part by part, so that memory does not grow with it. No transaction is held while
 * a part is written, so that a slow client blocks no connection of the database.
 */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class ReadingCalendarFeed {

  /** The most entries of a part. Most calendars are a single part. */
  static final int PART = 500;

  private static final String NAME = "Punctual";

  private final CalendarFeeds feeds;
  private final CalendarEntries entries;
  private final Clock clock;

  @Inject
  public ReadingCalendarFeed(CalendarFeeds feeds, CalendarEntries entries, Clock clock) {
    this.feeds = feeds;
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * A calendar that a feed link opened.
   *
   * @param from the earliest start, included
   * @param state the state of the calendar before it is read
   */
  public record SharedCalendar(AccountId owner, Instant from, State state) {}

  /**
   * The calendar of a feed link.
   *
   * @param token the secret as it was sent
   * @return empty for an unknown or revoked secret, and while the account of the owner is locked
   */
  public Optional<SharedCalendar> open(String token) {
    Instant from = CalendarFeed.beginAt(clock.instant());
    return feeds
        .ownerOf(new LinkToken(token).hash())
        .map(owner -> new SharedCalendar(owner, from, entries.state(owner, from)));
  }

  /**
   * Writes a calendar as iCalendar, the earliest appointment first, and leaves the stream open. A
   * change at this moment may be missing. It changes the state, so that the next request reads the
   * calendar again.
   *
   * @param alarms whether the appointments have an alarm for each reminder
   * @throws IOException when the client is gone
   */
  public void write(SharedCalendar calendar, boolean alarms, OutputStream out) throws IOException {
    List<CalendarEntry> part = part(calendar, Position.before(calendar.from()), alarms);
    ICalendarWriter text = new ICalendarWriter(out);
    text.beginFeed(NAME);
    add(part, text);
    while (part.size() == PART) {
      part = part(calendar, Position.of(part.get(PART - 1)), alarms);
      add(part, text);
    }
    text.end();
  }

  private static void add(List<CalendarEntry> part, ICalendarWriter text) throws IOException {
    for (CalendarEntry entry : part) {
      text.add(entry);
    }
  }

  private List<CalendarEntry> part(SharedCalendar calendar, Position last, boolean alarms) {
    List<CalendarEntry> part = entries.after(last, calendar.owner(), PART);
    return alarms ? withAlarms(part) : part;
  }

  private List<CalendarEntry> withAlarms(List<CalendarEntry> part) {
    Map<AppointmentId, List<Integer>> alarms =
        entries.alarms(part.stream().map(CalendarEntry::id).toList());
    return part.stream()
        .map(entry -> entry.with(alarms.getOrDefault(entry.id(), List.of())))
        .toList();
  }
}
