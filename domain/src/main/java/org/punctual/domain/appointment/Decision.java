package org.punctual.domain.appointment;

import java.util.Optional;

/**
 * What was decided about an appointment.
 *
 * @param reason why it was canceled, where that was said
 */
public record Decision(Status status, Optional<CancelReason> reason) {

  /** Not decided, or agreed to. */
  public static Decision of(Status status) {
    return new Decision(status, Optional.empty());
  }
}
