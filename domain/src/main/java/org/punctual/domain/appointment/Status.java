package org.punctual.domain.appointment;

/** Where an appointment stands: pending → confirmed or canceled, confirmed → canceled. */
public enum Status {
  /** Submitted by a partner; the owner has not decided. It holds its hour. */
  PENDING,
  /** Agreed by the owner. It holds its hour. */
  CONFIRMED,
  /** Called off, for good. Its hour is free. */
  CANCELED;

  /** Says whether an appointment in this status keeps others from its hour. */
  public boolean holdsItsHour() {
    return this != CANCELED;
  }
}
