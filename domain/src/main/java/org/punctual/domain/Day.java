package org.punctual.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A date on the clocks of a time zone: the half-open stretch of time {@code [start, end)}. It has
 * 23 or 25 hours when clocks are changed on it. It has no hours when the zone skipped the date,
 * such as 2011-12-30 in Samoa; its start is then its end.
 *
 * @param date the date that the clocks show
 * @param zone the zone of the clocks
 */
public record Day(LocalDate date, ZoneId zone) {

  /** The first instant of the day. It is not midnight when clocks skip midnight. */
  public Instant start() {
    return date.atStartOfDay(zone).toInstant();
  }

  /** The first instant of the next day, which does not belong to this day. */
  public Instant end() {
    return date.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
