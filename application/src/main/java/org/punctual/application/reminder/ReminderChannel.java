package org.punctual.application.reminder;

import org.punctual.application.sending.Carrier;
import org.punctual.domain.reminder.Channel;

/** A channel by which reminders are delivered. */
public interface ReminderChannel extends Carrier<ReminderMessage> {

  /** The kind of channel. */
  Channel channel();

  /** Says whether this installation has the channel. */
  boolean isOn();

  /** Says whether a stored delivery needs no handover, because the channel shows what is stored. */
  default boolean showsWhatIsStored() {
    return false;
  }
}
