package org.punctual.application.calendarfeed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.punctual.domain.appointment.Status;

/**
 * Writes appointments as iCalendar (RFC 5545). Times are in UTC, so that every reader shows the
 * right instant without a description of time zones. The id of an event is the id of its
 * appointment alone, as RFC 7986 §5.3 recommends: it stays the same when the installation gets
 * another address.
 */
public final class ICalendarWriter {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int MAX_OCTETS = 75;

  private final OutputStream out;

  /** A writer that leaves the stream open. */
  public ICalendarWriter(OutputStream out) {
    this.out = out;
  }

  /** Begins the calendar. */
  public void begin() throws IOException {
    properties();
    zone();
  }

  /**
   * Begins a calendar that programs subscribe to. It has a name, and asks to be read again every
   * hour (RFC 7986 §5.7). Older programs know both by names that begin with {@code X-}.
   */
  public void beginFeed(String name) throws IOException {
    properties();
    line("NAME:" + escaped(name));
    line("X-WR-CALNAME:" + escaped(name));
    line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    line("X-PUBLISHED-TTL:PT1H");
    zone();
  }

  /** Adds an appointment with its alarms. */
  public void add(CalendarEntry entry) throws IOException {
    line("BEGIN:VEVENT");
    line("UID:" + entry.id());
    line("SEQUENCE:" + entry.revision().sequence());
    line("DTSTAMP:" + utc(entry.revision().updatedAt()));
    line("CREATED:" + utc(entry.revision().createdAt()));
    line("LAST-MODIFIED:" + utc(entry.revision().updatedAt()));
    line("DTSTART:" + utc(entry.slot().start()));
    line("DTEND:" + utc(entry.slot().end()));
    line("SUMMARY:" + escaped(entry.details().title()));
    if (entry.details().notes().isPresent()) {
      line("DESCRIPTION:" + escaped(entry.details().notes().get()));
    }
    line("STATUS:" + statusOf(entry.status()));
    for (int minutesBefore : entry.alarms()) {
      alarm(entry, minutesBefore);
    }
    line("END:VEVENT");
  }

  /** Ends the calendar. */
  public void end() throws IOException {
    line("END:VCALENDAR");
  }

  private void properties() throws IOException {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Punctual//Punctual//EN");
    line("CALSCALE:GREGORIAN");
  }

  /** Describes UTC: a calendar without any component is not valid (RFC 5545 §3.6). */
  private void zone() throws IOException {
    line("BEGIN:VTIMEZONE");
    line("TZID:UTC");
    line("BEGIN:STANDARD");
    line("DTSTART:19700101T000000");
    line("TZOFFSETFROM:+0000");
    line("TZOFFSETTO:+0000");
    line("END:STANDARD");
    line("END:VTIMEZONE");
  }

  private void alarm(CalendarEntry entry, int minutesBefore) throws IOException {
    line("BEGIN:VALARM");
    line("ACTION:DISPLAY");
    line("TRIGGER:-PT" + minutesBefore + "M");
    line("DESCRIPTION:" + escaped(entry.details().title()));
    line("END:VALARM");
  }

  private static String statusOf(Status status) {
    return switch (status) {
      case PENDING -> "TENTATIVE";
      case CONFIRMED -> "CONFIRMED";
      case CANCELED -> "CANCELLED";
    };
  }

  private static String utc(Instant instant) {
    return UTC.format(instant);
  }

  /** Escapes a text value (RFC 5545 §3.3.11). */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\n", "\\n");
  }

  /** Folds a line between characters at 75 octets (RFC 5545 §3.1). */
  private void line(String content) throws IOException {
    int octets = 0;
    for (int character : content.codePoints().toArray()) {
      byte[] next = Character.toString(character).getBytes(StandardCharsets.UTF_8);
      if (octets + next.length > MAX_OCTETS) {
        ascii("\r\n ");
        octets = 1;
      }
      out.write(next);
      octets += next.length;
    }
    ascii("\r\n");
  }

  private void ascii(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
