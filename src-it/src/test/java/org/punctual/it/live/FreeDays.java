package org.punctual.it.live;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives out the days of the calendar that all tests of the shared server fill. No day is given out
 * twice. A test therefore finds no hour taken by another test, at any time of the day.
 */
public final class FreeDays {

  private static final int MOST_AHEAD = 729;
  private static final AtomicInteger AHEAD = new AtomicInteger(30);

  private FreeDays() {}

  /** A day in UTC, the owner's time zone. */
  public static LocalDate next() {
    return stretchOf(1);
  }

  /** The first of several consecutive days. */
  public static LocalDate stretchOf(int days) {
    int first = AHEAD.getAndAdd(days);
    if (first + days > MOST_AHEAD) {
      throw new IllegalStateException("All days that can be booked are given out.");
    }
    return LocalDate.now(ZoneOffset.UTC).plusDays(first);
  }

  /**
   * A Wednesday in the middle of a month, so that the calendar shows the days around it. No other
   * test uses a day of its week.
   */
  public static LocalDate midweek() {
    return stretchOf(62)
        .plusMonths(1)
        .withDayOfMonth(15)
        .with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
  }

  /** An hour at noon of a day. */
  public static Instant noon() {
    return next().atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
