package org.punctual.rest.problem;

import org.punctual.domain.usage.Allowance;

/** Refuses a caller that called too often, and says when to retry. */
public final class RateLimited {

  private RateLimited() {}

  /** The refusal of a call that exceeds an allowance. */
  public static Problem problemOf(Allowance exceeded) {
    return Problem.of(ApiReason.RATE_LIMITED, exceeded.perMinute(), exceeded.secondsLeft())
        .withHeader("Retry-After", String.valueOf(exceeded.secondsLeft()));
  }
}
