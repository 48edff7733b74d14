package org.punctual.domain.reminder;

import java.time.Instant;
import java.util.Optional;

/**
 * One round of a reminder on one channel.
 *
 * <p>Life cycle: a delivery is planned when the reminder falls due. One server claims it for a
 * while, and marks it as sending just before it is handed to its channel. The channel's answer
 * settles the delivery, or it waits for another attempt. A server that lost the claim can't settle
 * the delivery, because the fence was raised.
 *
 * @param id its identity
 * @param progress its progress so far
 * @param fence raised by each claim; a write under an older fence has no effect
 */
public record Delivery(Id id, Progress progress, long fence) {

  /**
   * The identity of a delivery.
   *
   * @param round the reminder's round; all attempts of a round carry the same identity
   */
  public record Id(ReminderId reminder, int round, Channel channel) {

    /**
     * The identity that every attempt carries to the outside, so that a repeat can be recognised.
     */
    public String identity() {
      return reminder.value() + "." + round;
    }
  }

  /**
   * The progress of a delivery.
   *
   * @param attempts how many attempts were begun
   * @param nextAttemptAt when a waiting delivery is to be tried
   * @param sentAt when its channel accepted the message
   */
  public record Progress(
      DeliveryState state, int attempts, Instant nextAttemptAt, Optional<Instant> sentAt) {}

  /** A new delivery, to be tried at once. */
  public static Delivery planned(Id id, Instant now) {
    return new Delivery(id, new Progress(DeliveryState.WAITING, 0, now, Optional.empty()), 0);
  }

  /** The delivery just before it is handed to its channel. */
  public Delivery begun() {
    return with(
        new Progress(
            DeliveryState.SENDING,
            progress.attempts() + 1,
            progress.nextAttemptAt(),
            Optional.empty()));
  }

  /**
   * Ends an attempt.
   *
   * @param usefulUntil until when another attempt makes sense (exclusive)
   * @param jitter a random number, evenly spread from 0 to below 1
   */
  public Delivery answered(Outcome outcome, Instant now, Instant usefulUntil, double jitter) {
    if (outcome instanceof Outcome.Delivered) {
      return ended(DeliveryState.SENT, Optional.of(now));
    }
    if (outcome instanceof Outcome.PermanentFailure) {
      return ended(DeliveryState.FAILED, Optional.empty());
    }
    return RetryPolicy.nextAttempt(progress.attempts(), now, usefulUntil, jitter)
        .map(this::waitingUntil)
        .orElseGet(this::expired);
  }

  /** The delivery, given up because it is no longer useful, whether it was ever tried or not. */
  public Delivery expired() {
    return ended(DeliveryState.FAILED, Optional.empty());
  }

  /**
   * The delivery, no longer wanted because its appointment was canceled or moved. It is skipped
   * unless it is settled.
   */
  public Delivery withdrawn() {
    return isSettled() ? this : ended(DeliveryState.SKIPPED, Optional.empty());
  }

  /** Its state. */
  public DeliveryState state() {
    return progress.state();
  }

  /** Says whether nothing more will happen to the delivery. */
  public boolean isSettled() {
    return state() != DeliveryState.WAITING && state() != DeliveryState.SENDING;
  }

  /** How many attempts are over, answered or abandoned: all except the attempt in progress. */
  public int attemptsOver() {
    return state() == DeliveryState.SENDING ? progress.attempts() - 1 : progress.attempts();
  }

  /** Says whether the delivery was tried and given up. */
  boolean failedTrying() {
    return state() == DeliveryState.FAILED && progress.attempts() > 0;
  }

  private Delivery waitingUntil(Instant next) {
    return with(new Progress(DeliveryState.WAITING, progress.attempts(), next, Optional.empty()));
  }

  private Delivery ended(DeliveryState state, Optional<Instant> sentAt) {
    return with(new Progress(state, progress.attempts(), progress.nextAttemptAt(), sentAt));
  }

  private Delivery with(Progress next) {
    return new Delivery(id, next, fence);
  }
}
