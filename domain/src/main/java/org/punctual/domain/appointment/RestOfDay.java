package org.punctual.domain.appointment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.punctual.domain.Day;
import org.punctual.domain.WrittenDate;

/** The part of a day that is ahead. */
public final class RestOfDay {

  private RestOfDay() {}

  /**
   * The rest of the day from {@code now}, rounded up to the minute. It ends with the day, and at
   * the last second that can be written at the latest.
   *
   * @return empty when the day is over
   */
  public static Optional<TimeSlot> of(Day day, Instant now) {
    Instant from = later(day.start(), wholeMinute(now));
    Instant end = day.end();
    Instant to = end.isAfter(WrittenDate.LAST_SECOND) ? WrittenDate.LAST_SECOND : end;
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
