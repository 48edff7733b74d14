package org.punctual.application.reminder;

import java.util.Collection;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.reminder.Channel;

/** The channel that passes due reminders on to a queue of its own. */
public interface ForwardingChannel {

  /** The kind of channel. */
  Channel channel();

  /** Reads once for which of some owners the channel is on, and where their reminders go. */
  Forwarding prepare(Collection<AccountId> owners);
}
