package org.punctual.scheduling.reminder;

import org.punctual.domain.Coded;
import org.punctual.domain.reminder.DeliveryState;

/** The outcome of an attempt, as metrics count it. The label shows it in lower case. */
public enum DeliveryOutcome implements Coded {
  SENT,
  RETRY,
  FAILED,
  SKIPPED;

  /** The outcome of an attempt that left a delivery in a state. */
  public static DeliveryOutcome of(DeliveryState state) {
    return switch (state) {
      case SENT -> SENT;
      case FAILED -> FAILED;
      case SKIPPED -> SKIPPED;
      case WAITING, SENDING -> RETRY;
    };
  }
}
