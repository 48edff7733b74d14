package org.punctual.rest.problem;

import org.punctual.domain.Reason;
import org.punctual.domain.appointment.AppointmentReason;

/** The HTTP status of each reason. */
final class Statuses {

  private Statuses() {}

  /**
   * The status of a reason.
   *
   * @throws IllegalArgumentException when the API never gives this reason
   */
  static int of(Reason reason) {
    if (reason instanceof ApiReason own) {
      return own.status();
    }
    if (reason instanceof AppointmentReason appointment) {
      return of(appointment);
    }
    throw new IllegalArgumentException("never given by the API: " + reason.code());
  }

  private static int of(AppointmentReason reason) {
    return switch (reason) {
      case NOT_FOUND -> 404;
      case SLOT_TAKEN,
          WRONG_STATUS,
          DUPLICATE_EXTERNAL_ID,
          SUBMITTED_ELSEWHERE,
          IDEMPOTENCY_IN_PROGRESS ->
          409;
      case CHANGED_MEANWHILE -> 412;
      default -> 422;
    };
  }
}
