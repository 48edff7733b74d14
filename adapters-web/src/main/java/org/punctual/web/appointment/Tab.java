package org.punctual.web.appointment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.punctual.application.appointment.AppointmentQuery.Order;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.domain.Coded;
import org.punctual.domain.appointment.Appointment;

/** A tab of {@code /appointments}. */
public enum Tab implements Coded {
  /**
   * Appointments that start after now, the earliest first. Canceled appointments are shown only on
   * request.
   */
  UPCOMING(Order.EARLIEST_FIRST),
  /** Appointments that have started, the latest first. */
  PAST(Order.LATEST_FIRST),
  /** A month or a week as a calendar. */
  CALENDAR(Order.EARLIEST_FIRST);

  private final Order order;

  Tab(Order order) {
    this.order = order;
  }

  /** The tab of a code; the first tab for an unknown code. */
  static Tab of(@Nullable String code) {
    return Stream.of(values()).filter(tab -> tab.code().equals(code)).findFirst().orElse(UPCOMING);
  }

  /** The range of starts of the listed appointments. */
  Range range(Instant now) {
    return this == PAST ? Range.upTo(now) : Range.after(now);
  }

  /** The order of the list. */
  Order order() {
    return order;
  }

  /** The same order, for appointments that are already read. */
  Comparator<Appointment> sequence() {
    Comparator<Appointment> earliestFirst =
        Comparator.comparing((Appointment one) -> one.slot().start())
            .thenComparing(Appointment::id);
    return order == Order.LATEST_FIRST ? earliestFirst.reversed() : earliestFirst;
  }

  /** The choices of statuses in the tab. The first choice is the default. */
  public List<StatusChoice> choices() {
    return switch (this) {
      case UPCOMING ->
          List.of(
              StatusChoice.HELD,
              StatusChoice.PENDING,
              StatusChoice.CONFIRMED,
              StatusChoice.CANCELED,
              StatusChoice.ALL);
      case PAST ->
          List.of(
              StatusChoice.ALL, StatusChoice.CONFIRMED, StatusChoice.LAPSED, StatusChoice.CANCELED);
      case CALENDAR -> List.of(StatusChoice.HELD);
    };
  }
}
