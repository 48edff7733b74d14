package org.punctual.domain.usage;

/**
 * What is left of a minute's calls.
 *
 * @param perMinute how many there are in each minute
 * @param used how many were made, the present one included
 * @param secondsLeft until all of them are there again, rounded up: 1 to 60
 */
public record Allowance(int perMinute, long used, long secondsLeft) {

  /** Says whether the present call is one too many. */
  public boolean isExceeded() {
    return used > perMinute;
  }

  /** How many more calls will be let through. */
  public long remaining() {
    return Math.max(0, perMinute - used);
  }
}
