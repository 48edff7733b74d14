package org.punctual.application.appointment;

import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.ReminderTimes;

/** Is notified of a new appointment, in the transaction that stores it. */
@FunctionalInterface
public interface BookingWatcher {

  /** An appointment was stored; its reminders are wanted at those times. */
  void booked(Appointment booked, ReminderTimes reminders);
}
