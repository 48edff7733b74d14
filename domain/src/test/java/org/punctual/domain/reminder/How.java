package org.punctual.domain.reminder;

import static org.punctual.domain.reminder.ReminderTest.SENT_AT;
import static org.punctual.domain.reminder.ReminderTest.START;

/** The progress of a delivery. */
enum How {
  WAITING,
  SENDING,
  SENT,
  FAILED,
  MISSED,
  SKIPPED;

  static final Outcome TAKEN = new Outcome.Delivered("250 ok");

  Delivery stands(Delivery planned) {
    return switch (this) {
      case WAITING -> planned;
      case SENDING -> planned.begun();
      case SENT -> planned.begun().answered(TAKEN, SENT_AT, START, 0);
      case FAILED -> planned.begun().expired();
      case MISSED -> planned.expired();
      case SKIPPED -> planned.withdrawn();
    };
  }
}
