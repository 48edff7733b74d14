package org.punctual.application.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.reminder.Round;

/** All deliveries of reminders: the queue that any number of servers work on. */
public interface Deliveries {

  /** Adds deliveries that were just planned. */
  void addAll(Collection<Delivery> planned);

  /**
   * Claims deliveries of a channel. A delivery can be claimed when it waits and its next attempt is
   * due at {@code now}, or when the lease of its holder has ended. After the end of a lease its
   * state does not matter, and the delivery counts as waiting again. Each claim raises the fence.
   * Deliveries that another server holds, or is claiming at this moment, are skipped.
   */
  List<Delivery> claim(Channel channel, Lease lease, Instant now, int most);

  /**
   * Marks claimed deliveries as sending, with one more attempt, in one statement. A delivery is
   * marked only under these conditions:
   *
   * <ul>
   *   <li>It is waiting, the fence of the claim still holds, and the lease has not ended.
   *   <li>Its reminder is still scheduled, in the same round.
   *   <li>Its appointment was not canceled.
   * </ul>
   *
   * @return the deliveries that were marked
   */
  List<Delivery> begin(Collection<Delivery> claimed, Instant now);

  /**
   * Writes how deliveries ended, or when they are tried again, and ends their claims. A delivery is
   * written only if its fence still holds and nothing settled it meanwhile.
   *
   * @return the deliveries that were written
   */
  List<Delivery> settle(Collection<Delivery> answered);

  /**
   * Writes the progress of forwarded deliveries, which nobody claims. A settled delivery stays as
   * it is. The caller holds the locks of their reminders.
   */
  void follow(Collection<Delivery> changed);

  /**
   * Skips the deliveries of some reminders that wait and are not marked as sending, even when a
   * server has claimed them.
   */
  void skipWaiting(Collection<ReminderId> reminders);

  /**
   * Ends the claims of a holder on deliveries that are not marked as sending, so that other servers
   * can claim them at once.
   */
  void releaseClaims(String holder);

  /** All deliveries of some reminders, by round, then channel. */
  List<Delivery> ofReminders(Collection<ReminderId> reminders);

  /** The present round of each reminder whose present round has deliveries. */
  default Map<ReminderId, Round> roundsOf(Collection<Reminder> reminders) {
    Map<ReminderId, Integer> numbers =
        reminders.stream().collect(Collectors.toMap(Reminder::id, one -> one.trigger().round()));
    return Round.ofEach(numbers, ofReminders(numbers.keySet()));
  }

  /** Adds attempts to the history. */
  void addAttempts(Collection<Attempt> attempts);

  /** The attempts of some reminders, in the order in which they were made. */
  List<Attempt> attemptsOf(Collection<ReminderId> reminders);

  /** The reminders that are due at {@code now} and not settled, planned or not. */
  DueBacklog backlog(Instant now);

  /** When the next waiting delivery is to be tried, or a lease ends. */
  Optional<Instant> nextAttempt();
}
