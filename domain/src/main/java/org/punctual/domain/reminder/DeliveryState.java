package org.punctual.domain.reminder;

/** Where a delivery stands. */
public enum DeliveryState {
  /** To be tried, now or at its next attempt. */
  WAITING,
  /** Handed to its channel; it may arrive at this moment. */
  SENDING,
  /** The channel took it. */
  SENT,
  /** The channel refused it for good, or until it was no longer useful. */
  FAILED,
  /** Taken away before it was tried: canceled, moved or missed. */
  SKIPPED
}
