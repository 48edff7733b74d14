package org.punctual.application.appointment;

import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.ReminderTimes;

/** Tells which reminders an appointment has. */
public interface WantedReminders {

  /** When the appointment's reminders are wanted. */
  ReminderTimes of(AppointmentId appointment);
}
