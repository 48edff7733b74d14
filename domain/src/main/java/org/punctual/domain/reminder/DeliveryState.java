package org.punctual.domain.reminder;

import org.punctual.domain.Coded;

/** The state of a delivery. */
public enum DeliveryState implements Coded {
  /** To be tried, now or at its next attempt. */
  WAITING,
  /** Handed to its channel; it may arrive at this moment. */
  SENDING,
  /** The channel accepted the message. */
  SENT,
  /** Given up: its channel refused it for good, or did not accept it while it was useful. */
  FAILED,
  /** Skipped, because its appointment was canceled or moved. */
  SKIPPED
}
