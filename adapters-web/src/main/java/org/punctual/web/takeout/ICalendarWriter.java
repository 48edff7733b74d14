package org.punctual.web.takeout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.reminder.Reminder;

/**
 * Writes appointments as iCalendar (RFC 5545). Times are in UTC, so that every reader shows the
 * right instant without a description of time zones.
 */
final class ICalendarWriter {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int MAX_OCTETS = 75;

  private final OutputStream out;
  private final String host;

  /**
   * A writer that leaves the stream open.
   *
   * @param host makes the ids of appointments globally unique (RFC 7986 §5.3)
   */
  ICalendarWriter(OutputStream out, String host) {
    this.out = out;
    this.host = host;
  }

  /** Begins the calendar. */
  void begin() throws IOException {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Punctual//Punctual//EN");
    line("CALSCALE:GREGORIAN");
  }

  /** Adds an appointment with an alarm for each of its reminders. */
  void add(Appointment appointment, List<Reminder> reminders) throws IOException {
    line("BEGIN:VEVENT");
    line("UID:" + appointment.id() + "@" + host);
    line("SEQUENCE:" + appointment.revision().sequence());
    line("DTSTAMP:" + utc(appointment.revision().updatedAt()));
    line("CREATED:" + utc(appointment.revision().createdAt()));
    line("LAST-MODIFIED:" + utc(appointment.revision().updatedAt()));
    line("DTSTART:" + utc(appointment.slot().start()));
    line("DTEND:" + utc(appointment.slot().end()));
    line("SUMMARY:" + escaped(appointment.details().title()));
    if (appointment.details().notes().isPresent()) {
      line("DESCRIPTION:" + escaped(appointment.details().notes().get()));
    }
    line("STATUS:" + statusOf(appointment.status()));
    for (Reminder reminder : reminders) {
      alarm(appointment, reminder);
    }
    line("END:VEVENT");
  }

  /** Ends the calendar. */
  void end() throws IOException {
    line("END:VCALENDAR");
  }

  private void alarm(Appointment appointment, Reminder reminder) throws IOException {
    line("BEGIN:VALARM");
    line("ACTION:DISPLAY");
    line("TRIGGER:-PT" + reminder.trigger().minutesBefore() + "M");
    line("DESCRIPTION:" + escaped(appointment.details().title()));
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
