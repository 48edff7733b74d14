package org.punctual.domain.appointment;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.punctual.domain.Coded;

/** The status of an appointment: pending → confirmed or canceled, confirmed → canceled. */
public enum Status implements Coded {
  /** Submitted by a partner; the owner has not decided. It holds its hour. */
  PENDING,
  /** Confirmed by the owner. It holds its hour. */
  CONFIRMED,
  /** Canceled for good. Its hour is free. */
  CANCELED;

  /** The statuses in which an appointment holds its hour. */
  public static final Set<Status> HOLDING =
      Arrays.stream(values()).filter(Status::holdsItsHour).collect(Collectors.toUnmodifiableSet());

  /** Says whether an appointment in this status keeps others from its hour. */
  public boolean holdsItsHour() {
    return this != CANCELED;
  }
}
