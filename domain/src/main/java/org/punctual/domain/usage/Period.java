package org.punctual.domain.usage;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.punctual.domain.Day;

/**
 * Whole days of an owner's calendar.
 *
 * @param from the first day
 * @param to the last day, included
 * @param timeZone the owner's zone, in which the days begin and end
 */
public record Period(LocalDate from, LocalDate to, ZoneId timeZone) {

  private static final int DEFAULT_DAYS = 30;

  /** The last 30 days, including today. */
  public static Period lastDays(Instant now, ZoneId timeZone) {
    LocalDate today = LocalDate.ofInstant(now, timeZone);
    return new Period(today.minusDays(DEFAULT_DAYS - 1), today, timeZone);
  }

  /** This week so far: from its Monday (ISO 8601) up to today, included. */
  public static Period thisWeek(Instant now, ZoneId timeZone) {
    LocalDate today = LocalDate.ofInstant(now, timeZone);
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Period(monday, today, timeZone);
  }

  /** When its first day begins. */
  public Instant start() {
    return new Day(from, timeZone).start();
  }

  /** When its last day ends (exclusive). */
  public Instant end() {
    return new Day(to, timeZone).end();
  }
}
