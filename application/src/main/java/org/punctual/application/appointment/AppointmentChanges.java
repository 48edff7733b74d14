package org.punctual.application.appointment;

import java.util.List;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.Change;

/**
 * The recorded changes of all appointments. The creation of an appointment is not recorded here:
 * the appointment itself says when it was created and with which key.
 */
public interface AppointmentChanges {

  /** Adds a change, in the transaction that makes it. */
  void add(Change change);

  /**
   * The changes of an appointment, the earliest first. The caller must have found the appointment
   * among those of the owner.
   */
  List<Change> of(AppointmentId appointment);
}
