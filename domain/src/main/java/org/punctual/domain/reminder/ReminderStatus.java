package org.punctual.domain.reminder;

import org.punctual.domain.Coded;

/** The status of a reminder. */
public enum ReminderStatus implements Coded {
  /** Not due yet, or due and not settled on every channel. */
  SCHEDULED,
  /** Delivered on every channel that was on. */
  SENT,
  /** Not sent, and rightly so: canceled, moved into the past, or missed. */
  SKIPPED,
  /** Given up on at least one channel. */
  FAILED
}
