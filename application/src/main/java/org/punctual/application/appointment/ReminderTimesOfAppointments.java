package org.punctual.application.appointment;

import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.ReminderTimes;

/** The reminder times of all appointments. */
public interface ReminderTimesOfAppointments {

  /** The reminder times that the appointment's owner wanted. */
  ReminderTimes of(AppointmentId appointment);
}
