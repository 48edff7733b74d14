package org.punctual.application.calendarfeed;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Order;
import org.punctual.application.appointment.AppointmentQuery.Page;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.application.appointment.Appointments;
import org.punctual.application.reminder.Reminders;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;

/** Calendars in memory. */
public final class InMemoryCalendarEntries implements CalendarEntries {

  private final Appointments appointments;
  private final Reminders reminders;

  public InMemoryCalendarEntries(Appointments appointments, Reminders reminders) {
    this.appointments = appointments;
    this.reminders = reminders;
  }

  @Override
  public State state(AccountId owner, Instant from) {
    List<Appointment> all = from(owner, from);
    return new State(
        all.size(),
        all.stream().mapToLong(one -> one.revision().sequence()).sum(),
        all.stream().map(one -> one.revision().updatedAt()).max(Comparator.naturalOrder()));
  }

  @Override
  public List<CalendarEntry> after(Position last, AccountId owner, int most) {
    return from(owner, last.start()).stream()
        .map(one -> CalendarEntry.of(one, List.of()))
        .filter(entry -> BY_START.compare(Position.of(entry), last) > 0)
        .limit(most)
        .toList();
  }

  @Override
  public Map<AppointmentId, List<Integer>> alarms(Collection<AppointmentId> ids) {
    return reminders.ofAppointments(ids).stream()
        .collect(
            Collectors.groupingBy(
                reminder -> reminder.subject().appointment(),
                Collectors.mapping(
                    reminder -> reminder.trigger().minutesBefore(), Collectors.toList())));
  }

  private static final Comparator<Position> BY_START =
      Comparator.comparing(Position::start).thenComparing(Position::id);

  private List<Appointment> from(AccountId owner, Instant from) {
    return appointments.list(
        owner,
        new AppointmentQuery(
            new Range(Optional.of(from), Optional.empty()),
            Filter.NONE,
            Order.EARLIEST_FIRST,
            Page.first(Integer.MAX_VALUE)));
  }
}
