package org.punctual.web.appointment;

import java.util.EnumSet;
import java.util.Set;
import org.punctual.domain.Coded;
import org.punctual.domain.appointment.Status;

/** A choice of statuses that a list shows. */
public enum StatusChoice implements Coded {
  /** Pending and confirmed appointments, which hold their hour. */
  HELD,
  PENDING,
  /** Pending appointments that have started. */
  LAPSED,
  CONFIRMED,
  CANCELED,
  ALL;

  /** The statuses that are shown. */
  Set<Status> statuses() {
    return switch (this) {
      case HELD -> Status.HOLDING;
      case PENDING, LAPSED -> EnumSet.of(Status.PENDING);
      case CONFIRMED -> EnumSet.of(Status.CONFIRMED);
      case CANCELED -> EnumSet.of(Status.CANCELED);
      case ALL -> EnumSet.allOf(Status.class);
    };
  }
}
