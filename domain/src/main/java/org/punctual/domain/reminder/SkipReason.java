package org.punctual.domain.reminder;

import org.punctual.domain.Coded;

/** Why a reminder was not sent, and rightly so. */
public enum SkipReason implements Coded {
  /** Its appointment was canceled. */
  CANCELED,
  /** Its appointment was moved so that the reminder was due already. */
  MOVED,
  /** When the reminder could be sent again, after an outage, it was no longer useful. */
  MISSED
}
