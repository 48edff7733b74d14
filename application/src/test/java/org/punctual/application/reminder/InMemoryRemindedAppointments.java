package org.punctual.application.reminder;

import java.util.Comparator;
import java.util.List;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.Appointments;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Reminder;

/** Appointments with their reminders, of two other fakes. */
public final class InMemoryRemindedAppointments implements RemindedAppointments {

  private static final Comparator<Reminder> EARLIEST_FIRST =
      Comparator.<Reminder>comparingInt(one -> one.trigger().minutesBefore()).reversed();

  private final Appointments appointments;
  private final Reminders reminders;

  public InMemoryRemindedAppointments(Appointments appointments, Reminders reminders) {
    this.appointments = appointments;
    this.reminders = reminders;
  }

  @Override
  public List<RemindedAppointment> list(AccountId owner, AppointmentQuery query) {
    return appointments.list(owner, query).stream().map(this::reminded).toList();
  }

  private RemindedAppointment reminded(Appointment appointment) {
    return new RemindedAppointment(
        appointment,
        reminders.ofAppointments(List.of(appointment.id())).stream()
            .sorted(EARLIEST_FIRST)
            .toList());
  }
}
