package org.punctual.application.reminder;

import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Outcome;

/** One way by which reminders go out. */
public interface ReminderChannel {

  /** Which way it is. */
  Channel channel();

  /** Says whether this installation has it. */
  boolean isOn();

  /** How many messages it hands over in about 100 ms: so many are marked as sending at once. */
  int batchSize();

  /**
   * Hands a message over. Takes as long as the other side does, within a limit of the channel's
   * own; no transaction is open meanwhile.
   *
   * @return how it was answered; a failure of the other side is an outcome, not an exception
   */
  Outcome deliver(ReminderMessage message);
}
