package org.punctual.domain.reminder;

/** Where a delivery stands. */
public enum DeliveryState {
  /** To be tried, now or at its next attempt. */
  WAITING,
  /** Handed to its channel; it may arrive at this moment. */
  SENDING,
  /** The channel took it. */
  SENT,
  /** Given up: its channel refused it for good, or did not take it while it was useful. */
  FAILED,
  /** Taken away, because its appointment was canceled or moved. */
  SKIPPED
}
