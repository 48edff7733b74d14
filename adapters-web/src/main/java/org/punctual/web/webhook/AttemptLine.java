package org.punctual.web.webhook;

import java.time.Instant;
import java.util.Optional;
import org.punctual.domain.webhook.WebhookAttempt;

/**
 * One attempt to post a message.
 *
 * @param round 1 for the first round of the message, one more for each replay
 * @param number 1 for the first attempt of the round
 * @param answered the attempt with its answer; empty when the server stopped meanwhile
 */
public record AttemptLine(int round, int number, Optional<WebhookAttempt> answered) {

  /** An attempt that ended. */
  static AttemptLine of(WebhookAttempt attempt) {
    return new AttemptLine(attempt.round(), attempt.number(), Optional.of(attempt));
  }

  /** Says whether the answer is known. */
  public boolean isAnswered() {
    return answered.isPresent();
  }

  /** When the attempt ended. Pages read it only when the answer is known. */
  public Instant at() {
    return answered.orElseThrow().at();
  }

  /** The answer of the receiver. Pages read it only when the answer is known. */
  public String answer() {
    return answered.orElseThrow().answer();
  }
}
