package org.punctual.domain.reminder;

import java.time.Duration;

/** Spreads waits, so that what failed together is not retried together. */
public final class RetrySpread {

  private static final double PART = 0.2;

  private RetrySpread() {}

  /**
   * The wait, up to a fifth shorter or longer.
   *
   * @param jitter a random number, evenly spread from 0 to below 1
   */
  public static Duration of(Duration wait, double jitter) {
    return Duration.ofMillis(Math.round(wait.toMillis() * (1 - PART + 2 * PART * jitter)));
  }
}
