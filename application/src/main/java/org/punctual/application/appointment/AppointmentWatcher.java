package org.punctual.application.appointment;

import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.ReminderTimes;

/**
 * Told of what happens to appointments, in the transaction in which it happens: what a watcher
 * writes commits with it, or not at all.
 */
public interface AppointmentWatcher extends BookingWatcher {

  /** One takes place at another time. */
  void moved(Appointment moved);

  /** One was called off. */
  void canceled(Appointment canceled);

  /** Other reminders are wanted for one. */
  void remindersChanged(Appointment appointment, ReminderTimes wanted);
}
