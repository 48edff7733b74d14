package org.punctual.application.appointment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.punctual.application.UseCase;
import org.punctual.domain.appointment.DecisionLink;

/**
 * Deletes what was stored for requests and is of no use any more: idempotency keys that are no
 * longer valid, and links to decide on appointments that started long ago.
 */
@UseCase
public class CleaningUpRequests {

  private final IdempotencyKeys keys;
  private final DecisionLinks links;
  private final Clock clock;

  @Inject
  public CleaningUpRequests(IdempotencyKeys keys, DecisionLinks links, Clock clock) {
    this.keys = keys;
    this.links = links;
    this.clock = clock;
  }

  /** Deletes these keys with their responses, and these links. */
  public void cleanUp() {
    Instant now = clock.instant();
    keys.forget(now.minus(IdempotencyKeys.VALIDITY));
    links.forgetStarted(now.minus(DecisionLink.EXPLAINED_FOR));
  }
}
