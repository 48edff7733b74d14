package org.punctual.domain.appointment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.punctual.domain.Day;
import org.punctual.domain.WrittenDate;

/** The part of a day that can be booked. */
public final class RestOfDay {

  private RestOfDay() {}

  /**
   * The rest of the day from {@code now}, rounded up to the minute. It ends with the day, or with
   * the last hour that can be booked, and at the last second that can be written at the latest.
   *
   * @return empty when the day is over, or too far ahead
   */
  public static Optional<TimeSlot> of(Day day, Instant now) {
    Instant from = later(day.start(), wholeMinute(now));
    Instant to = earlier(earlier(day.end(), WrittenDate.LAST_SECOND), lastEnd(now));
    return from.isBefore(to) ? Optional.of(new TimeSlot(from, to)) : Optional.empty();
  }

  private static Instant wholeMinute(Instant now) {
    Instant begun = now.truncatedTo(ChronoUnit.MINUTES);
    return begun.equals(now) ? now : begun.plus(1, ChronoUnit.MINUTES);
  }

  private static Instant lastEnd(Instant now) {
    Instant lastStart = now.plus(StartPolicy.HORIZON).truncatedTo(ChronoUnit.MINUTES);
    return TimeSlot.hourFrom(lastStart).end();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
