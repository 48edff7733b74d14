package org.punctual.application.reminder;

import java.util.List;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Reminder;

/**
 * An appointment with its reminders.
 *
 * @param reminders the largest number of minutes before the start first
 */
public record RemindedAppointment(Appointment appointment, List<Reminder> reminders) {

  public RemindedAppointment {
    reminders = List.copyOf(reminders);
  }
}
