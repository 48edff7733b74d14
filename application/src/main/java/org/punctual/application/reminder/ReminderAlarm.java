package org.punctual.application.reminder;

import java.time.Instant;

/** Wakes up whoever sends reminders. */
public interface ReminderAlarm {

  /**
   * A reminder will be due at that instant. Once the transaction has committed, the sender sleeps
   * no longer than until then.
   */
  void ringsAt(Instant dueAt);
}
