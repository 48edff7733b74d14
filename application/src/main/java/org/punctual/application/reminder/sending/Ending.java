package org.punctual.application.reminder.sending;

import java.time.Instant;
import java.util.Optional;
import org.punctual.application.reminder.DeliveryResult;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.application.sending.AbandonedAttempts;
import org.punctual.application.sending.Answer;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Outcome;

/**
 * The end of a delivery, or of an attempt after which the delivery waits for the next one.
 *
 * @param result what is reported
 * @param attempt what the history of the delivery keeps; empty when nothing was tried
 */
record Ending(DeliveryResult result, Optional<Attempt> attempt) {

  /** The delivery is not wanted any more. */
  static Ending withdrawn(Delivery claimed) {
    return untried(claimed.withdrawn(), "canceled or moved", Optional.empty());
  }

  /** The delivery comes too late. */
  static Ending expired(Delivery claimed) {
    return untried(claimed.expired(), "too late to be useful", Optional.empty());
  }

  /** The delivery was abandoned too often. */
  static Ending abandoned(Delivery claimed, Instant now) {
    return untried(
        claimed.expired(),
        AbandonedAttempts.GIVEN_UP,
        Optional.of(attemptAt(claimed, now, AbandonedAttempts.GIVEN_UP)));
  }

  /**
   * The channel answered.
   *
   * @param settled the delivery after the answer
   */
  static Ending answered(Delivery settled, Answer<ReminderMessage> answer, Instant now) {
    Outcome outcome = answer.outcome();
    Instant dueAt = answer.message().context().reminder().dueAt();
    return new Ending(
        new DeliveryResult(
            settled,
            outcome instanceof Outcome.TemporaryFailure,
            settled.lateness(dueAt, now),
            outcome.answer()),
        Optional.of(attemptAt(answer.message().delivery(), now, outcome.answer())));
  }

  /** The delivery as it is to be written. */
  Delivery delivery() {
    return result.delivery();
  }

  private static Ending untried(Delivery ended, String reason, Optional<Attempt> attempt) {
    return new Ending(new DeliveryResult(ended, false, Optional.empty(), reason), attempt);
  }

  private static Attempt attemptAt(Delivery delivery, Instant now, String answer) {
    return new Attempt(delivery.id(), delivery.progress().attempts(), now, answer);
  }
}
