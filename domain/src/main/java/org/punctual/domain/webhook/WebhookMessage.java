package org.punctual.domain.webhook;

import java.time.Instant;
import java.util.Optional;
import org.punctual.domain.reminder.Claimable;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.Progress;

/**
 * The message by which one endpoint hears of one event.
 *
 * <p>Life cycle: a message is written in the transaction of its event. One server claims it for a
 * while, and marks it as sending just before it posts it. The answer settles the message, or it
 * waits for another attempt. A settled message can be replayed.
 *
 * @param round 1 at first, raised by each replay
 * @param progress the progress of the present round
 * @param fence raised by each claim; a write under an older fence has no effect
 */
public record WebhookMessage(
    MessageId id, EndpointId endpoint, WebhookEvent event, int round, Progress progress, long fence)
    implements Claimable {

  /** A new message, to be posted at once. */
  public static WebhookMessage of(
      MessageId id, EndpointId endpoint, WebhookEvent event, Instant now) {
    return new WebhookMessage(id, endpoint, event, 1, Progress.planned(now), 0);
  }

  /** The message just before it is posted. */
  public WebhookMessage begun() {
    return with(progress.begun());
  }

  /**
   * Ends an attempt.
   *
   * @param usefulUntil until when another attempt makes sense (exclusive), if there is an end
   * @param jitter a random number, evenly spread from 0 to below 1
   */
  public WebhookMessage answered(
      Outcome outcome, Instant now, Optional<Instant> usefulUntil, double jitter) {
    if (outcome instanceof Outcome.Delivered) {
      return with(progress.sent(now));
    }
    Optional<Instant> next =
        outcome instanceof Outcome.TemporaryFailure failure
            ? WebhookSchedule.nextAttempt(progress.attempts(), now, failure.pause(), jitter)
            : Optional.empty();
    return next.filter(at -> usefulUntil.filter(end -> !at.isBefore(end)).isEmpty())
        .map(at -> with(progress.waitingUntil(at)))
        .orElseGet(this::expired);
  }

  /** The message, given up. */
  public WebhookMessage expired() {
    return with(progress.failed());
  }

  /** The message, no longer wanted. It is skipped unless it is settled. */
  public WebhookMessage withdrawn() {
    return with(progress.withdrawn());
  }

  /**
   * A settled message, to be posted once more under the same identity.
   *
   * @throws WebhookRefusal {@code MESSAGE_OPEN} when the message is not settled
   */
  public WebhookMessage replayed(Instant now) {
    if (!progress.isSettled()) {
      throw WebhookRefusal.of("", WebhookReason.MESSAGE_OPEN);
    }
    return new WebhookMessage(id, endpoint, event, round + 1, Progress.planned(now), fence);
  }

  /** The delivery of a reminder that depends on this message. None depends on a replay. */
  public Optional<Delivery.Id> delivery() {
    return event.delivery().filter(any -> round == 1);
  }

  private WebhookMessage with(Progress next) {
    return new WebhookMessage(id, endpoint, event, round, next, fence);
  }
}
