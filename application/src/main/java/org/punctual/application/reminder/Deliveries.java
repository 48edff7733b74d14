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
   * Claims a channel's deliveries to work on: waiting ones whose next attempt is due at {@code
   * now}, and those whose holder let its lease end, whatever state they were left in (a claimed one
   * counts as waiting again). Each claim raises the fence. What another holds, or is claiming just
   * now, is passed over.
   */
  List<Delivery> claim(Channel channel, Lease lease, Instant now, int most);

  /**
   * Marks claimed deliveries as sending, with one more attempt, in one statement: only those still
   * under the claim's fence, with the lease not ended, waiting, of a reminder that is still
   * scheduled in the same round, for an appointment that was not canceled.
   *
   * @return those that were marked
   */
  List<Delivery> begin(Collection<Delivery> claimed, Instant now);

  /**
   * Writes how deliveries ended or when they are tried again, each only where its fence still holds
   * and nothing settled it meanwhile; the claim ends.
   *
   * @return those that were written
   */
  List<Delivery> settle(Collection<Delivery> answered);

  /**
   * Takes away what waits of some reminders and was not marked as sending, whoever claimed it: it
   * becomes skipped.
   */
  void skipWaiting(Collection<ReminderId> reminders);

  /** Ends every claim of a holder that sent nothing of it yet, so that others can go on at once. */
  void giveBack(String holder);

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

  /** The attempts of some reminders, in the order they were made. */
  List<Attempt> attemptsOf(Collection<ReminderId> reminders);

  /** The reminders that are due at {@code now} and not settled, planned or not. */
  DueBacklog backlog(Instant now);

  /** When the next waiting delivery is to be tried, or a lease ends. */
  Optional<Instant> nextAttempt();
}
