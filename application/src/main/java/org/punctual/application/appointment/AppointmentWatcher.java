package org.punctual.application.appointment;

import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.ReminderTimes;

/**
 * Is notified of changes of appointments, in the transaction of the change. The writes of the
 * watcher commit together with the change, or not at all.
 */
public interface AppointmentWatcher extends BookingWatcher {

  /** An appointment takes place at another time. */
  void moved(Appointment moved);

  /** An appointment was canceled. */
  void canceled(Appointment canceled);

  /** Other reminders are wanted for an appointment. */
  void remindersChanged(Appointment appointment, ReminderTimes wanted);
}
