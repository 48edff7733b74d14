package org.punctual.domain.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.reminder.RetrySpread;

/**
 * When a message is posted again after a temporary failure: ten attempts in about three days, as
 * Standard Webhooks 1.0 recommends. Each wait is {@linkplain RetrySpread spread}, but is never
 * shorter than the receiver asks.
 */
public final class WebhookSchedule {

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private WebhookSchedule() {}

  /**
   * The time of the next attempt; empty after the last one.
   *
   * @param failures how many attempts failed, at least 1
   * @param now when the last attempt failed
   * @param pause how long the receiver asks to wait, if it asks
   * @param jitter a random number, evenly spread from 0 to below 1
   */
  public static Optional<Instant> nextAttempt(
      int failures, Instant now, Optional<Duration> pause, double jitter) {
    if (failures > WAITS.size()) {
      return Optional.empty();
    }
    Duration wait = RetrySpread.of(WAITS.get(failures - 1), jitter);
    return Optional.of(now.plus(pause.filter(asked -> asked.compareTo(wait) > 0).orElse(wait)));
  }
}
