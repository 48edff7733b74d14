package org.punctual.application.reminder;

import java.time.Duration;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Outcome;

/** One way by which reminders go out. */
public interface ReminderChannel {

  /** Which way it is. */
  Channel channel();

  /** Says whether this installation has it. */
  boolean isOn();

  /** The most messages that are handed over in one go. */
  int largestBatch();

  /** The longest that handing over one message takes, whatever the other side does. */
  Duration patience();

  /** Begins to hand over a batch. Nothing is sent yet. */
  Handover open();

  /** A batch on its way. */
  interface Handover extends AutoCloseable {

    /**
     * Hands a message over; no transaction is open meanwhile.
     *
     * @return how it was answered; a failure of the other side is an outcome, not an exception
     */
    Outcome deliver(ReminderMessage message);

    /** Says goodbye; what was delivered stays delivered. */
    @Override
    void close();
  }
}
