package org.punctual.rest.problem;

import org.punctual.domain.usage.Allowance;

/** Tells a caller who called too often when to come back. */
public final class RateLimited {

  private RateLimited() {}

  /** The refusal of a call that was one too many. */
  public static Problem problemOf(Allowance exceeded) {
    return Problem.of(ApiReason.RATE_LIMITED, exceeded.perMinute(), exceeded.secondsLeft())
        .withHeader("Retry-After", String.valueOf(exceeded.secondsLeft()));
  }
}
