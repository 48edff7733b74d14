package org.punctual.application.appointment;

import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.ReminderTimes;

/** Is notified of a new appointment, in the transaction that stores it. */
@FunctionalInterface
public interface BookingWatcher {

  /** An appointment was stored. Its owner wants reminders at the given times. */
  void booked(Appointment booked, ReminderTimes reminders);
}
