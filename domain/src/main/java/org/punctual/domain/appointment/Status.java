package org.punctual.domain.appointment;

import org.punctual.domain.Coded;

/** The status of an appointment: pending → confirmed or canceled, confirmed → canceled. */
public enum Status implements Coded {
  /** Submitted by a partner; the owner has not decided. It holds its hour. */
  PENDING,
  /** Confirmed by the owner. It holds its hour. */
  CONFIRMED,
  /** Canceled for good. Its hour is free. */
  CANCELED;

  /** Says whether an appointment in this status keeps others from its hour. */
  public boolean holdsItsHour() {
    return this != CANCELED;
  }
}
