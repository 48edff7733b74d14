package org.punctual.application.reminder;

import java.time.Instant;
import java.util.List;
import org.punctual.domain.account.AccountId;

/**
 * The notifications of all owners.
 *
 * <p>A reminder is a notification when it arrived on at least one channel, failed, or was missed. A
 * reminder that was skipped because its appointment was canceled or moved is no notification. A
 * change of an appointment is a notification when it is {@linkplain
 * org.punctual.domain.appointment.Change#isNews() news}.
 *
 * <p>The time of a reminder is its first success, even while other channels are still tried.
 * Without a success, it is the due time. The time of a change is the time at which it was made.
 */
public interface Notifications {

  /** The owner's notifications as they are now, the latest first. */
  List<Notification> list(AccountId owner, int offset, int size);

  /** How many notifications the owner has. */
  long count(AccountId owner);

  /**
   * The counts in the header of the owner's pages, by one query, because every open page asks for
   * them all the time.
   *
   * @param now appointments that start after it await a decision
   */
  Badges badges(AccountId owner, Instant now);
}
