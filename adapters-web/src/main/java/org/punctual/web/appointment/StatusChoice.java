package org.punctual.web.appointment;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.punctual.domain.appointment.Status;

/** Which statuses a list shows. */
public enum StatusChoice {
  /** Those that hold their hour. */
  HELD,
  PENDING,
  /** Pending ones in a list of what has started. */
  LAPSED,
  CONFIRMED,
  CANCELED,
  ALL;

  /** Its name in addresses and in keys of texts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The statuses shown. */
  Set<Status> statuses() {
    return switch (this) {
      case HELD -> EnumSet.of(Status.PENDING, Status.CONFIRMED);
      case PENDING, LAPSED -> EnumSet.of(Status.PENDING);
      case CONFIRMED -> EnumSet.of(Status.CONFIRMED);
      case CANCELED -> EnumSet.of(Status.CANCELED);
      case ALL -> EnumSet.allOf(Status.class);
    };
  }
}
