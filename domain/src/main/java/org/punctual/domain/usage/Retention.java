package org.punctual.domain.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long the record of a single call is kept. Whole days of the owner are archived together, so
 * that no day is ever half records and half totals.
 *
 * @param days how many days before today are kept, at least one, because today is not over yet
 */
public record Retention(int days) {

  /** Refuses to keep less than a day. */
  public Retention {
    if (days < 1) {
      throw new IllegalArgumentException("records are kept for a day at least, not for " + days);
    }
  }

  /** The first day in the owner's zone whose records are kept; all days before it are over. */
  public LocalDate keptFrom(Instant now, ZoneId timeZone) {
    return LocalDate.ofInstant(now, timeZone).minusDays(days);
  }

  /** Records from this instant on are kept in every zone, except for an hour when clocks change. */
  public Instant keptSince(Instant now) {
    return now.minus(Duration.ofDays(days));
  }
}
