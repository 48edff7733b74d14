package org.punctual.domain.usage;

/**
 * The calls that are left in a minute.
 *
 * @param perMinute how many calls each minute allows
 * @param used how many calls were made, including the present call
 * @param secondsLeft the seconds until all calls are allowed again, rounded up: 1 to 60
 */
public record Allowance(int perMinute, long used, long secondsLeft) {

  /** Says whether the present call is one too many. */
  public boolean isExceeded() {
    return used > perMinute;
  }

  /** How many more calls will be accepted. */
  public long remaining() {
    return Math.max(0, perMinute - used);
  }
}
