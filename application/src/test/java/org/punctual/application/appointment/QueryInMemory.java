package org.punctual.application.appointment;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Order;
import org.punctual.application.appointment.AppointmentQuery.Page;
import org.punctual.application.appointment.AppointmentQuery.Position;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.domain.appointment.Appointment;

/** Runs a query on appointments in memory. */
final class QueryInMemory {

  private QueryInMemory() {}

  /** All appointments that match, regardless of the query's page. */
  static Stream<Appointment> found(Stream<Appointment> all, AppointmentQuery query) {
    return all.filter(one -> isIn(query.range(), one)).filter(one -> passes(query.filter(), one));
  }

  /** The query's page of the appointments that match, in its order. */
  static List<Appointment> pageOf(Stream<Appointment> all, AppointmentQuery query) {
    Page page = query.page();
    return found(all, query)
        .sorted(comparatorOf(query.order()))
        .filter(one -> page.after().filter(last -> !isAfter(query.order(), one, last)).isEmpty())
        .skip(page.offset())
        .limit(page.size())
        .toList();
  }

  private static boolean isIn(Range range, Appointment one) {
    return range.from().filter(one.slot().start()::isBefore).isEmpty()
        && range.to().filter(to -> !one.slot().start().isBefore(to)).isEmpty();
  }

  private static boolean passes(Filter filter, Appointment one) {
    return filter.statuses().contains(one.status())
        && filter.source().filter(source -> source != one.origin().source()).isEmpty()
        && filter.text().filter(text -> !contains(one, text)).isEmpty();
  }

  private static boolean contains(Appointment one, String text) {
    String sought = text.toLowerCase(Locale.ROOT);
    return Stream.of(Optional.of(one.details().title()), one.details().notes())
        .flatMap(Optional::stream)
        .anyMatch(present -> present.toLowerCase(Locale.ROOT).contains(sought));
  }

  private static boolean isAfter(Order order, Appointment one, Position last) {
    return positionComparatorOf(order).compare(positionOf(one), last) > 0;
  }

  private static Comparator<Appointment> comparatorOf(Order order) {
    return Comparator.comparing(QueryInMemory::positionOf, positionComparatorOf(order));
  }

  private static Comparator<Position> positionComparatorOf(Order order) {
    Comparator<Position> byStart =
        Comparator.comparing(Position::start).thenComparing(Position::id);
    return switch (order) {
      case EARLIEST_FIRST -> byStart;
      case LATEST_FIRST -> byStart.reversed();
      case NEWEST_FIRST -> Comparator.comparing(Position::id).reversed();
    };
  }

  private static Position positionOf(Appointment one) {
    return new Position(one.slot().start(), one.id());
  }
}
