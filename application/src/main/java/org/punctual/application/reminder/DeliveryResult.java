package org.punctual.application.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.punctual.application.reminder.DispatchingReminders.Answer;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Outcome;

/**
 * What became of a delivery.
 *
 * @param delivery as it was written: settled, or waiting for another attempt
 * @param refusedForNow whether its channel failed and may heal, whatever came of this delivery
 * @param lateness how long after its due time it was sent; empty when it was not sent
 * @param reason what the other side said, or why the delivery ended without an attempt
 */
public record DeliveryResult(
    Delivery delivery, boolean refusedForNow, Optional<Duration> lateness, String reason) {

  /** A channel answered. */
  static DeliveryResult answered(Delivery written, Answer answer, Instant now) {
    Optional<Duration> lateness =
        Optional.of(Duration.between(answer.message().context().reminder().dueAt(), now))
            .filter(late -> written.state() == DeliveryState.SENT);
    return new DeliveryResult(
        written,
        answer.outcome() instanceof Outcome.TemporaryFailure,
        lateness,
        answer.outcome().answer());
  }

  /** It ended without an attempt. */
  static DeliveryResult untried(Delivery written, String reason) {
    return new DeliveryResult(written, false, Optional.empty(), reason);
  }
}
