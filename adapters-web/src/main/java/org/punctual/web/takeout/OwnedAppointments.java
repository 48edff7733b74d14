package org.punctual.web.takeout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Order;
import org.punctual.application.appointment.AppointmentQuery.Page;
import org.punctual.application.appointment.AppointmentQuery.Position;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.application.reminder.BrowsingReminders;
import org.punctual.application.reminder.DeliveryHistory;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.Change;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;

/** All appointments of an owner, read in small parts: memory does not grow with their number. */
@ApplicationScoped
class OwnedAppointments {

  private static final int AT_ONCE = 50;

  private final BrowsingAppointments appointments;
  private final BrowsingReminders reminders;

  @Inject
  OwnedAppointments(BrowsingAppointments appointments, BrowsingReminders reminders) {
    this.appointments = appointments;
    this.reminders = reminders;
  }

  /** An appointment with its history, reminders and deliveries. */
  record Whole(
      Appointment appointment,
      List<Change> history,
      List<Reminder> reminders,
      Map<ReminderId, DeliveryHistory> deliveries) {}

  /** Takes appointments one by one. */
  interface Each {

    /** Takes the next appointment. */
    void accept(Whole appointment) throws IOException;
  }

  /** Passes on each appointment, the earliest first. */
  void forEach(AccountId owner, Each each) throws IOException {
    Optional<Position> last = Optional.empty();
    do {
      List<Appointment> part = appointments.list(owner, after(last));
      for (Whole appointment : withAllOfThem(part)) {
        each.accept(appointment);
      }
      last = part.stream().reduce((first, second) -> second).map(OwnedAppointments::positionOf);
    } while (last.isPresent());
  }

  private List<Whole> withAllOfThem(List<Appointment> part) {
    Map<AppointmentId, List<Reminder>> own =
        reminders.ofAppointments(part.stream().map(Appointment::id).toList());
    Map<ReminderId, DeliveryHistory> histories =
        reminders.histories(own.values().stream().flatMap(List::stream).map(Reminder::id).toList());
    return part.stream()
        .map(
            one -> new Whole(one, historyOf(one), own.getOrDefault(one.id(), List.of()), histories))
        .toList();
  }

  /** Most appointments are never changed. For these no history is looked up. */
  private List<Change> historyOf(Appointment appointment) {
    return appointment.revision().sequence() == 0 ? List.of() : appointments.history(appointment);
  }

  private static AppointmentQuery after(Optional<Position> last) {
    return new AppointmentQuery(
        Range.ALL, Filter.NONE, Order.EARLIEST_FIRST, new Page(last, 0, AT_ONCE));
  }

  private static Position positionOf(Appointment appointment) {
    return new Position(appointment.slot().start(), appointment.id());
  }
}
