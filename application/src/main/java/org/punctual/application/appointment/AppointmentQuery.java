package org.punctual.application.appointment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.punctual.domain.Day;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.Source;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.appointment.TimeSlot;

/**
 * A query for appointments.
 *
 * @param range when the appointments start
 * @param filter further conditions
 * @param order the order of the result
 * @param page the part of the result
 */
public record AppointmentQuery(Range range, Filter filter, Order order, Page page) {

  /**
   * The appointments that hold a part of {@code [from, to)}, the earliest first. The period may be
   * empty, or longer than any calendar.
   *
   * @param most how many appointments are listed at most
   */
  public static AppointmentQuery holding(Instant from, Instant to, int most) {
    return new AppointmentQuery(
        new Range(Range.after(from.minus(TimeSlot.HOUR)).from(), Optional.of(to)),
        Filter.of(Status.HOLDING),
        Order.EARLIEST_FIRST,
        Page.first(most));
  }

  /**
   * Starts in {@code [from, to)}; an absent bound is open. A bound outside the years 0001 to 9999
   * is moved to their border. No appointment starts outside, and not every database can compare
   * with such a bound.
   *
   * @param from the earliest start, included
   * @param to the end of the range, excluded
   */
  public record Range(Optional<Instant> from, Optional<Instant> to) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /** Any start. */
    public static final Range ALL = new Range(Optional.empty(), Optional.empty());

    public Range {
      from = from.map(Range::bounded);
      to = to.map(Range::bounded);
    }

    /** Starts from {@code from} on and before {@code to}. */
    public static Range between(Instant from, Instant to) {
      return new Range(Optional.of(from), Optional.of(to));
    }

    /** Starts on a day. */
    public static Range of(Day day) {
      return between(day.start(), day.end());
    }

    /** Starts after {@code now}: upcoming appointments. */
    public static Range after(Instant now) {
      return new Range(Optional.of(justAfter(now)), Optional.empty());
    }

    /** Starts at or before {@code now}: past appointments, including appointments in progress. */
    public static Range upTo(Instant now) {
      return new Range(Optional.empty(), Optional.of(justAfter(now)));
    }

    private static Instant bounded(Instant instant) {
      return instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
    }

    /** A microsecond later, the smallest difference that databases keep. */
    private static Instant justAfter(Instant now) {
      return now.plus(1, ChronoUnit.MICROS);
    }
  }

  /**
   * Further conditions.
   *
   * @param statuses the wanted statuses
   * @param source the wanted source, if any
   * @param text a text in the title or the notes, compared case-insensitively
   */
  public record Filter(Set<Status> statuses, Optional<Source> source, Optional<String> text) {

    /** No further condition. */
    public static final Filter NONE = of(Set.of(Status.values()));

    public Filter {
      statuses = Set.copyOf(statuses);
    }

    /** Any of these statuses. */
    public static Filter of(Set<Status> statuses) {
      return new Filter(statuses, Optional.empty(), Optional.empty());
    }
  }

  /** The order of the listed appointments. */
  public enum Order {
    /** By start, then id. */
    EARLIEST_FIRST,
    /** By start, then id, backwards. */
    LATEST_FIRST,
    /** By id, which contains the time of booking, backwards. */
    NEWEST_FIRST
  }

  /**
   * A part of the result.
   *
   * @param after the position after which the page begins, if any
   * @param offset how many appointments are skipped from there on
   * @param size the most appointments of the page
   */
  public record Page(Optional<Position> after, int offset, int size) {

    /** The first page. */
    public static Page first(int size) {
      return new Page(Optional.empty(), 0, size);
    }
  }

  /** The position of an appointment in the order by start. */
  public record Position(Instant start, AppointmentId id) {}
}
