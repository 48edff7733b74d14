package org.punctual.domain.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How many calls an owner's partners may make in a minute of the clock, {@code [12:00:00,
 * 12:01:00)}. All servers agree on its start, and an answer can say when it ends.
 *
 * @param perMinute the number of calls; 0 for any number
 */
public record RateLimit(int perMinute) {

  private static final int LOCAL_SHARES = 100;

  /** Says whether calls are not limited. */
  public boolean isNone() {
    return perMinute == 0;
  }

  /** The start of the minute that contains an instant. */
  public static Instant minuteOf(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES);
  }

  /**
   * How many calls a server may accept before it reports them to the others: a hundredth, so that
   * five servers together accept at most 5 % too many. Limits below 100 have none, because one call
   * would be more than a hundredth.
   */
  public int localAllowance() {
    return perMinute / LOCAL_SHARES;
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
