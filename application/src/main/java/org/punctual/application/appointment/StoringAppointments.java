package org.punctual.application.appointment;

import jakarta.inject.Inject;
import org.punctual.application.Step;
import org.punctual.domain.account.Account;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Author;
import org.punctual.domain.appointment.Change;

/** Stores each state of an appointment, together with all that follows from it. */
@Step
public class StoringAppointments {

  private final Appointments appointments;
  private final AppointmentChanges changes;
  private final ChangeWatcher watcher;

  @Inject
  public StoringAppointments(
      Appointments appointments, AppointmentChanges changes, ChangeWatcher watcher) {
    this.appointments = appointments;
    this.changes = changes;
    this.watcher = watcher;
  }

  /** Stores a new appointment of a locked owner. */
  void enter(Account owner, Appointment appointment) {
    appointments.add(appointment);
    watcher.entered(owner, appointment);
  }

  /**
   * Stores the next state of an appointment, and the change in its history. Nothing is stored when
   * the state is the same.
   *
   * @param by who makes the change
   * @return the appointment after the change
   */
  Appointment replace(Appointment before, Appointment after, Author by) {
    if (!after.equals(before)) {
      appointments.update(after);
      changes.add(Change.between(before, after, by));
      watcher.changed(before, after);
    }
    return after;
  }
}
