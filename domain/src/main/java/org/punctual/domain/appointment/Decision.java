package org.punctual.domain.appointment;

import java.util.Optional;

/**
 * The decision about an appointment.
 *
 * @param reason why the appointment was canceled, if a reason was given
 */
public record Decision(Status status, Optional<CancelReason> reason) {

  /** No decision yet, or a confirmation. */
  public static Decision of(Status status) {
    return new Decision(status, Optional.empty());
  }
}
