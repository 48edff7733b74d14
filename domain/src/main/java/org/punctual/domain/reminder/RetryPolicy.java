package org.punctual.domain.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a delivery that failed for the moment is tried again: after 5 seconds, then three times as
 * long each time, at most 10 minutes, each wait up to a fifth shorter or longer so that what failed
 * together does not come back together. A pure function of failures and time.
 */
public final class RetryPolicy {

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final int GROWTH = 3;
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final double SPREAD = 0.2;

  private RetryPolicy() {}

  /**
   * The next attempt, or nothing when it would come too late.
   *
   * @param failures how many attempts failed, at least 1
   * @param now when the last one failed
   * @param usefulUntil from when on it is too late (exclusive)
   * @param jitter evenly spread from 0 to below 1
   */
  public static Optional<Instant> nextAttempt(
      int failures, Instant now, Instant usefulUntil, double jitter) {
    double factor = 1 - SPREAD + 2 * SPREAD * jitter;
    long millis = Math.round(waitAfter(failures).toMillis() * factor);
    return Optional.of(now.plusMillis(millis)).filter(next -> next.isBefore(usefulUntil));
  }

  private static Duration waitAfter(int failures) {
    Duration wait = FIRST;
    for (int i = 1; i < failures && wait.compareTo(LONGEST) < 0; i++) {
      wait = wait.multipliedBy(GROWTH);
    }
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
