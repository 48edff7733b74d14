package org.punctual.domain.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a delivery is retried after a temporary failure. The first wait is 5 seconds. Each further
 * wait is three times as long, up to 10 minutes. Each wait is {@linkplain RetrySpread spread}. The
 * policy is a pure function of failures and time.
 */
public final class RetryPolicy {

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final int GROWTH = 3;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private RetryPolicy() {}

  /**
   * The time of the next attempt; empty when the attempt would come too late.
   *
   * @param failures how many attempts failed, at least 1
   * @param now when the last attempt failed
   * @param usefulUntil from when on it is too late (exclusive)
   * @param jitter a random number, evenly spread from 0 to below 1
   */
  public static Optional<Instant> nextAttempt(
      int failures, Instant now, Instant usefulUntil, double jitter) {
    return Optional.of(now.plus(RetrySpread.of(waitAfter(failures), jitter)))
        .filter(next -> next.isBefore(usefulUntil));
  }

  private static Duration waitAfter(int failures) {
    Duration wait = FIRST;
    for (int i = 1; i < failures && wait.compareTo(LONGEST) < 0; i++) {
      wait = wait.multipliedBy(GROWTH);
    }
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
