package org.punctual.application.reminder;

import java.time.Instant;

/** Wakes up the sender of reminders. */
public interface ReminderAlarm {

  /**
   * A reminder will be due at that instant. Once the transaction has committed, the sender sleeps
   * until that instant at most.
   */
  void ringsAt(Instant dueAt);
}
