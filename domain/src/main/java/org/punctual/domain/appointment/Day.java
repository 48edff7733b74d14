package org.punctual.domain.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.punctual.domain.WrittenDate;

/**
 * A day on the clocks of a zone, half-open. It has 23 to 25 hours in most zones, and no hours when
 * the zone skips the date.
 */
public record Day(LocalDate date, ZoneId zone) {

  /** The first moment of the day. */
  public Instant start() {
    return date.atStartOfDay(zone).toInstant();
  }

  /** The first moment of the next day. */
  public Instant end() {
    return date.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /**
   * The rest of the day from {@code now}, rounded up to the minute. It ends with the day, and at
   * the last second that can be written at the latest.
   *
   * @return empty when the day is over
   */
  public Optional<TimeSlot> rest(Instant now) {
    Instant from = later(start(), wholeMinute(now));
    Instant to = end().isAfter(WrittenDate.LAST_SECOND) ? WrittenDate.LAST_SECOND : end();
    return from.isBefore(to) ? Optional.of(new TimeSlot(from, to)) : Optional.empty();
  }

  private static Instant wholeMinute(Instant now) {
    Instant begun = now.truncatedTo(ChronoUnit.MINUTES);
    return begun.equals(now) ? now : begun.plus(1, ChronoUnit.MINUTES);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
