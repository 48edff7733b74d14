package org.punctual.application.appointment;

import org.punctual.domain.account.Account;
import org.punctual.domain.appointment.Appointment;

/**
 * Is notified of each state that an appointment takes, in the transaction that stores it. The
 * reminders of the appointment may follow later in the same transaction.
 */
public interface ChangeWatcher {

  /** A new appointment of a locked owner was stored. */
  void entered(Account owner, Appointment entered);

  /** Another state of an appointment was stored. */
  void changed(Appointment before, Appointment after);
}
