package org.punctual.web.appointment;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** A unit in which people say how long before the start a reminder is wanted. */
public enum ReminderUnit {
  MINUTES(1),
  HOURS(60),
  DAYS(1_440),
  WEEKS(10_080);

  private final int minutes;

  ReminderUnit(int minutes) {
    this.minutes = minutes;
  }

  /** How many minutes it has. */
  public int minutes() {
    return minutes;
  }

  /** Its name in keys of texts and in forms. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The largest unit of which a number of minutes is a multiple; minutes for 0. */
  static ReminderUnit largestOf(int count) {
    return Stream.of(values())
        .filter(unit -> count > 0 && count % unit.minutes == 0)
        .max(Comparator.comparing(ReminderUnit::minutes))
        .orElse(MINUTES);
  }
}
