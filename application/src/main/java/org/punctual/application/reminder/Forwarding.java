package org.punctual.application.reminder;

import java.util.Collection;
import org.punctual.domain.account.AccountId;

/** A channel that passes due reminders on to a queue of its own, as it is for some owners now. */
public interface Forwarding {

  /** Says whether the channel is on for one of these owners. */
  boolean isOnFor(AccountId owner);

  /**
   * Passes reminders on, in the transaction that plans their deliveries. The queue lets each
   * delivery follow it later.
   *
   * @param due of owners for whom the channel is on
   */
  void forward(Collection<ReminderMessage> due);
}
