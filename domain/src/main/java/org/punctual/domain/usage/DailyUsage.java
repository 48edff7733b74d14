package org.punctual.domain.usage;

import java.time.LocalDate;

/**
 * The calls of one type on one day of the owner.
 *
 * @param date the day in the owner's zone
 * @param calls the number of calls, including refused and failed calls
 * @param errors how many of these calls were refused or failed
 * @param latency how long the calls took
 */
public record DailyUsage(
    LocalDate date, Operation operation, long calls, long errors, Latency latency) {

  /**
   * How long calls took, in whole milliseconds.
   *
   * @param meanMillis the arithmetic mean
   * @param p95Millis the 95th percentile by nearest rank: 95 of 100 calls took no longer
   */
  public record Latency(long meanMillis, long p95Millis) {}
}
