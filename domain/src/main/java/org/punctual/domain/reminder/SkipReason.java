package org.punctual.domain.reminder;

/** Why a reminder was not sent, and rightly so. */
public enum SkipReason {
  /** Its appointment was canceled. */
  CANCELED,
  /** Its appointment was moved to where it would have been due already. */
  MOVED,
  /** When it could be sent again, after an outage, it was no longer useful. */
  MISSED
}
