package org.punctual.application.reminder;

import java.util.Optional;
import org.punctual.application.sending.Carrier;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Outcome;

/** A channel by which reminders are delivered. */
public interface ReminderChannel extends Carrier<ReminderMessage> {

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
}
