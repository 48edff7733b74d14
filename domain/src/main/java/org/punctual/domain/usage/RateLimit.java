package org.punctual.domain.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How many calls someone may make in a minute of the clock, {@code [12:00:00, 12:01:00)}. All
 * servers agree on when it begins, and a caller can be told when it ends.
 *
 * @param perMinute how many; 0 for any number
 */
public record RateLimit(int perMinute) {

  private static final int PARCELS = 100;

  /** Says whether any number will do. */
  public boolean isNone() {
    return perMinute == 0;
  }

  /** When the minute began that an instant lies in. */
  public static Instant minuteOf(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES);
  }

  /**
   * How many calls a server may let through before it tells the others: a hundredth, so that five
   * servers together let through at most 5 % too many. Of small limits none: one call is more.
   */
  public int parcel() {
    return perMinute / PARCELS;
  }

  /**
   * What is left at an instant.
   *
   * @param used how many calls were made in the minute, the present one included
   */
  public Allowance after(long used, Instant now) {
    Duration left = Duration.between(now, minuteOf(now).plus(1, ChronoUnit.MINUTES));
    return new Allowance(perMinute, used, left.plusSeconds(1).minusNanos(1).toSeconds());
  }
}
