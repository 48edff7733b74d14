package org.punctual.domain.reminder;

import java.time.Instant;
import java.util.Optional;

/**
 * One round of a reminder on one channel.
 *
 * <p>Life: planned when the reminder falls due; claimed by one server for a while; marked as
 * sending just before it is handed to its channel; settled by the channel's answer, or waiting for
 * another attempt. Whoever lost the claim can't settle it: the fence has moved on.
 *
 * @param id which it is
 * @param progress how far it came
 * @param fence raised by each claim; a write under an older one has no effect
 */
public record Delivery(Id id, Progress progress, long fence) {

  /**
   * Names a delivery.
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
   * How far a delivery came.
   *
   * @param attempts how many were begun
   * @param nextAttemptAt when a waiting one is to be tried
   * @param sentAt when its channel took it
   */
  public record Progress(
      DeliveryState state, int attempts, Instant nextAttemptAt, Optional<Instant> sentAt) {}

  /** A new delivery, to be tried at once. */
  public static Delivery planned(Id id, Instant now) {
    return new Delivery(id, new Progress(DeliveryState.WAITING, 0, now, Optional.empty()), 0);
  }

  /** Is about to be handed to its channel. */
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
   * @param jitter evenly spread from 0 to below 1
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

  /** Is given up, whether it was ever tried or not, because it is no longer useful. */
  public Delivery expired() {
    return ended(DeliveryState.FAILED, Optional.empty());
  }

  /**
   * Is no longer wanted, because what it reminds of was canceled or moved: skipped if unsettled.
   */
  public Delivery withdrawn() {
    return isSettled() ? this : ended(DeliveryState.SKIPPED, Optional.empty());
  }

  /** Where it stands. */
  public DeliveryState state() {
    return progress.state();
  }

  /** Says whether nothing more will happen to it. */
  public boolean isSettled() {
    return state() != DeliveryState.WAITING && state() != DeliveryState.SENDING;
  }

  /** How many attempts are over, answered or broken off: all but the one that is under way. */
  public int attemptsOver() {
    return state() == DeliveryState.SENDING ? progress.attempts() - 1 : progress.attempts();
  }

  /** Says whether it was tried and given up. */
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
