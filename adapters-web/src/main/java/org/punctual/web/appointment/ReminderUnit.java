package org.punctual.web.appointment;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.punctual.domain.Coded;

/** A unit for the time between a reminder and the start. */
public enum ReminderUnit implements Coded {
  MINUTES(1),
  HOURS(60),
  DAYS(1_440),
  WEEKS(10_080);

  private final int minutes;

  ReminderUnit(int minutes) {
    this.minutes = minutes;
  }

  /** The minutes of the unit. */
  public int minutes() {
    return minutes;
  }

  /**
   * A number of minutes in several units, the largest unit first: {@code 1 day 2 hours}. Whole
   * weeks are written as weeks. Otherwise the largest unit is the day.
   */
  static Map<ReminderUnit, Integer> split(int count) {
    if (count % WEEKS.minutes == 0) {
      return Map.of(WEEKS, count / WEEKS.minutes);
    }
    Map<ReminderUnit, Integer> parts = new LinkedHashMap<>();
    int rest = count;
    for (ReminderUnit unit : List.of(DAYS, HOURS, MINUTES)) {
      if (rest >= unit.minutes) {
        parts.put(unit, rest / unit.minutes);
      }
      rest %= unit.minutes;
    }
    return parts;
  }

  /** The largest unit of which a number of minutes is a multiple; minutes for 0. */
  static ReminderUnit largestOf(int count) {
    return Stream.of(values())
        .filter(unit -> count > 0 && count % unit.minutes == 0)
        .max(Comparator.comparing(ReminderUnit::minutes))
        .orElse(MINUTES);
  }
}
