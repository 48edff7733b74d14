package org.punctual.web.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.web.frame.ZoneClocks;

/**
 * Finds the starts that are offered on one day. Every free period of at least an hour has an offer:
 * its full hours, its half hours at its beginning or end, or otherwise its own beginning.
 *
 * @param taken the taken slots, including slots that reach into the day or out of it
 * @param clocks the clocks of the day
 * @param now starts that cannot be booked at this instant are not offered
 */
record FreeStarts(List<TimeSlot> taken, ZoneClocks clocks, Instant now) {

  private static final int HALF_HOURS_A_DAY = 48;
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  /** The starts of a day, the earliest first. */
  List<Instant> of(LocalDate day) {
    TreeSet<Instant> starts = new TreeSet<>();
    halfHours(day).filter(this::isOffered).map(ZonedDateTime::toInstant).forEach(starts::add);
    taken.stream()
        .map(TimeSlot::end)
        .filter(end -> isOn(day, end))
        .forEach(end -> add(end, starts));
    return List.copyOf(starts);
  }

  /** A period without a full or half hour is offered from its beginning. */
  private void add(Instant end, TreeSet<Instant> starts) {
    Instant next = starts.ceiling(end);
    boolean isOffered = next != null && next.isBefore(end.plus(HALF_HOUR));
    if (!isOffered && isFree(end)) {
      starts.add(end);
    }
  }

  /** The half hours as clocks show them: no time that they skip, and each repeated time twice. */
  private Stream<ZonedDateTime> halfHours(LocalDate day) {
    return IntStream.range(0, HALF_HOURS_A_DAY)
        .mapToObj(half -> day.atStartOfDay().plus(HALF_HOUR.multipliedBy(half)))
        .flatMap(local -> clocks.readings(local).stream());
  }

  private boolean isOffered(ZonedDateTime halfHour) {
    Instant start = halfHour.toInstant();
    return isFree(start)
        && (halfHour.getMinute() == 0
            || !isFree(start.minus(HALF_HOUR))
            || !isFree(start.plus(HALF_HOUR)));
  }

  private boolean isFree(Instant start) {
    TimeSlot hour = TimeSlot.hourFrom(start);
    return hour.canBeBooked(now) && taken.stream().noneMatch(hour::overlaps);
  }

  private boolean isOn(LocalDate day, Instant instant) {
    return LocalDate.ofInstant(instant, clocks.zone()).equals(day);
  }
}
