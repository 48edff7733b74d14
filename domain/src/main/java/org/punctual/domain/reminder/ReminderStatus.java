package org.punctual.domain.reminder;

/** Where a reminder stands. */
public enum ReminderStatus {
  /** Not due yet, or due and not settled on every channel. */
  SCHEDULED,
  /** Delivered on every channel that was on. */
  SENT,
  /** Not sent, and rightly so: canceled, moved into the past, or missed. */
  SKIPPED,
  /** A channel gave up. */
  FAILED
}
