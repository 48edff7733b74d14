package org.punctual.application.appointment;

import jakarta.inject.Inject;
import java.time.Clock;
import org.punctual.application.UseCase;

/** Deletes idempotency keys that are no longer valid. */
@UseCase
public class ForgettingIdempotencyKeys {

  private final IdempotencyKeys keys;
  private final Clock clock;

  @Inject
  public ForgettingIdempotencyKeys(IdempotencyKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** Deletes all these keys with their responses. */
  public void forget() {
    keys.forget(clock.instant().minus(IdempotencyKeys.VALIDITY));
  }
}
