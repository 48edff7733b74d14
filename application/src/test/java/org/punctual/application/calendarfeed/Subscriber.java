package org.punctual.application.calendarfeed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.parameter.Related;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.punctual.application.account.LinkToken;
import org.punctual.application.calendarfeed.CalendarEntries.State;
import org.punctual.application.calendarfeed.ReadingCalendarFeed.SharedCalendar;

/** A program that subscribed to a calendar, and refuses a calendar that breaks RFC 5545. */
record Subscriber(ReadingCalendarFeed reading, LinkToken token) {

  /** The events of the calendar. */
  List<VEvent> events() {
    return parsed(text(false));
  }

  /** The events of the calendar with alarms. */
  List<VEvent> withAlarms() {
    return parsed(text(true));
  }

  /** The calendar as it is sent. */
  String text() {
    return text(false);
  }

  /** The state of the calendar. */
  State state() {
    return calendar().state();
  }

  private SharedCalendar calendar() {
    return reading.open(token.value()).orElseThrow();
  }

  private String text(boolean alarms) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      reading.write(calendar(), alarms, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<VEvent> parsed(String text) {
    List<List<ParseWarning>> warnings = new ArrayList<>();
    ICalendar calendar = Biweekly.parse(text).warnings(warnings).first();
    assertThat(warnings).allSatisfy(some -> assertThat(some).isEmpty());
    calendar.getEvents().stream()
        .flatMap(event -> event.getAlarms().stream())
        // The default (RFC 5545 §3.2.14), which this parser does not fill in.
        .forEach(alarm -> alarm.getTrigger().setRelated(Related.START));
    assertThat(calendar.getTimezoneInfo().getComponents()).isNotEmpty();
    if (!calendar.getEvents().isEmpty()) {
      // For this parser, the description of a time zone is no component of a calendar.
      assertThat(calendar.validate(ICalVersion.V2_0).toString()).isEmpty();
    }
    return calendar.getEvents();
  }
}
