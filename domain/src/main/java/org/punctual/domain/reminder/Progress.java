package org.punctual.domain.reminder;

import java.time.Instant;
import java.util.Optional;

/**
 * The progress of a delivery of any queue.
 *
 * <p>Life cycle: a delivery waits, is sent for the time of an attempt, and then waits again or is
 * settled. A settled delivery was sent, failed, or was skipped.
 *
 * @param attempts how many attempts were begun
 * @param nextAttemptAt when a waiting delivery is to be tried
 * @param sentAt when the other side accepted the message
 */
public record Progress(
    DeliveryState state, int attempts, Instant nextAttemptAt, Optional<Instant> sentAt) {

  /** The progress of a new delivery, to be tried at once. */
  public static Progress planned(Instant now) {
    return new Progress(DeliveryState.WAITING, 0, now, Optional.empty());
  }

  /** The progress just before the message is handed over: one attempt more. */
  public Progress begun() {
    return new Progress(DeliveryState.SENDING, attempts + 1, nextAttemptAt, Optional.empty());
  }

  /** The other side accepted the message. */
  public Progress sent(Instant now) {
    return ended(DeliveryState.SENT, Optional.of(now));
  }

  /** The attempt failed, and another attempt follows. */
  public Progress waitingUntil(Instant next) {
    return new Progress(DeliveryState.WAITING, attempts, next, Optional.empty());
  }

  /** The delivery was given up, whether it was ever tried or not. */
  public Progress failed() {
    return ended(DeliveryState.FAILED, Optional.empty());
  }

  /** The delivery is no longer wanted. It is skipped unless it is settled. */
  public Progress withdrawn() {
    return isSettled() ? this : ended(DeliveryState.SKIPPED, Optional.empty());
  }

  /** Says whether nothing more will happen to the delivery. */
  public boolean isSettled() {
    return state != DeliveryState.WAITING && state != DeliveryState.SENDING;
  }

  /** How many attempts are over, answered or abandoned: all except the attempt in progress. */
  public int attemptsOver() {
    return state == DeliveryState.SENDING ? attempts - 1 : attempts;
  }

  private Progress ended(DeliveryState end, Optional<Instant> acceptedAt) {
    return new Progress(end, attempts, nextAttemptAt, acceptedAt);
  }
}
