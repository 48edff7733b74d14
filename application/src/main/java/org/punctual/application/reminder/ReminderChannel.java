package org.punctual.application.reminder;

import java.time.Duration;
import java.util.Optional;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Outcome;

/** A channel by which reminders are delivered. */
public interface ReminderChannel {

  /** The kind of channel. */
  Channel channel();

  /** Says whether this installation has the channel. */
  boolean isOn();

  /**
   * The outcome of a delivery on a channel that shows what is stored. Storing such a delivery is
   * its handover. Empty for a channel that hands messages over.
   */
  default Optional<Outcome> storedOutcome() {
    return Optional.empty();
  }

  /** The most messages that are handed over in one batch. */
  int largestBatch();

  /** The longest that handing over one message takes, whatever the other side does. */
  Duration patience();

  /** Begins to hand over a batch. Nothing is sent yet. */
  Handover open();

  /** The handover of a batch. */
  interface Handover extends AutoCloseable {

    /**
     * Hands a message over. No transaction is open meanwhile.
     *
     * @return the answer; a failure of the other side is an outcome, not an exception
     */
    Outcome deliver(ReminderMessage message);

    /** Ends the handover. Delivered messages stay delivered. */
    @Override
    void close();
  }
}
