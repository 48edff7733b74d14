package org.punctual.application.appointment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.Source;
import org.punctual.domain.appointment.Status;

/**
 * Which appointments are asked for.
 *
 * @param range when they start
 * @param filter what else must hold
 * @param order in which order
 * @param page which of them
 */
public record AppointmentQuery(Range range, Filter filter, Order order, Page page) {

  /**
   * Starts in {@code [from, to)}; an absent end is open. An end beyond the years 0001 to 9999 is
   * moved to their border: no appointment is there, and not every database can compare with it.
   *
   * @param from the earliest start, included
   * @param to the latest, excluded
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

    /** Starts after {@code now}: upcoming ones. */
    public static Range after(Instant now) {
      return new Range(Optional.of(justAfter(now)), Optional.empty());
    }

    /** Starts at or before {@code now}: past ones, those going on included. */
    public static Range upTo(Instant now) {
      return new Range(Optional.empty(), Optional.of(justAfter(now)));
    }

    private static Instant bounded(Instant instant) {
      return instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
    }

    /** A microsecond later, the least that databases tell apart. */
    private static Instant justAfter(Instant now) {
      return now.plus(1, ChronoUnit.MICROS);
    }
  }

  /**
   * What else must hold.
   *
   * @param statuses one of these
   * @param source came this way
   * @param text stands in the title or the notes, in whatever case
   */
  public record Filter(Set<Status> statuses, Optional<Source> source, Optional<String> text) {

    /** Nothing else. */
    public static final Filter NONE = of(Set.of(Status.values()));

    public Filter {
      statuses = Set.copyOf(statuses);
    }

    /** One of these statuses. */
    public static Filter of(Set<Status> statuses) {
      return new Filter(statuses, Optional.empty(), Optional.empty());
    }
  }

  /** The order of what is listed. */
  public enum Order {
    /** By start, then id. */
    EARLIEST_FIRST,
    /** By start, then id, backwards. */
    LATEST_FIRST,
    /** By id, which tells the time of booking, backwards. */
    NEWEST_FIRST
  }

  /**
   * Which of them.
   *
   * @param after only those that come after this one in the order
   * @param offset how many of those are passed over
   * @param size how many at most
   */
  public record Page(Optional<Position> after, int offset, int size) {

    /** The first ones. */
    public static Page first(int size) {
      return new Page(Optional.empty(), 0, size);
    }
  }

  /** Where one stands in the order by start. */
  public record Position(Instant start, AppointmentId id) {}
}
