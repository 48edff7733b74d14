package org.punctual.domain.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
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
public record Delivery(Id id, Progress progress, long fence) implements Claimable {

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

  /** A new delivery, to be tried at once. */
  public static Delivery planned(Id id, Instant now) {
    return new Delivery(id, Progress.planned(now), 0);
  }

  /** The delivery on a channel that shows what is stored: it was sent, and nothing was tried. */
  public Delivery shown(Instant now) {
    return with(progress.sent(now));
  }

  /** Says whether the delivery was sent because it was stored, without an attempt. */
  public boolean wasShown() {
    return state() == DeliveryState.SENT && progress.attempts() == 0;
  }

  /** The delivery just before it is handed to its channel. */
  public Delivery begun() {
    return with(progress.begun());
  }

  /**
   * Ends an attempt.
   *
   * @param usefulUntil until when another attempt makes sense (exclusive)
   * @param jitter a random number, evenly spread from 0 to below 1
   */
  public Delivery answered(Outcome outcome, Instant now, Instant usefulUntil, double jitter) {
    if (outcome instanceof Outcome.Delivered) {
      return with(progress.sent(now));
    }
    if (outcome instanceof Outcome.PermanentFailure) {
      return with(progress.failed());
    }
    return with(
        RetryPolicy.nextAttempt(progress.attempts(), now, usefulUntil, jitter)
            .map(progress::waitingUntil)
            .orElseGet(progress::failed));
  }

  /** The delivery, given up because it is no longer useful, whether it was ever tried or not. */
  public Delivery expired() {
    return with(progress.failed());
  }

  /**
   * The delivery, no longer wanted because its appointment was canceled or moved. It is skipped
   * unless it is settled.
   */
  public Delivery withdrawn() {
    return with(progress.withdrawn());
  }

  /** The delivery, with the progress of the messages on which it depends (at least one). */
  public Delivery following(Collection<Progress> messages) {
    return with(Progress.summedUp(messages));
  }

  /** How long after its due time the delivery was sent; empty when it was not sent. */
  public Optional<Duration> lateness(Instant dueAt, Instant now) {
    return Optional.of(Duration.between(dueAt, now)).filter(any -> state() == DeliveryState.SENT);
  }

  /** Its state. */
  public DeliveryState state() {
    return progress.state();
  }

  /** Says whether nothing more will happen to the delivery. */
  public boolean isSettled() {
    return progress.isSettled();
  }

  /** Says whether the delivery was tried and given up. */
  boolean failedTrying() {
    return state() == DeliveryState.FAILED && progress.attempts() > 0;
  }

  private Delivery with(Progress next) {
    return new Delivery(id, next, fence);
  }
}
