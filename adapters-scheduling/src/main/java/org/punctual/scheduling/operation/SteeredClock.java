package org.punctual.scheduling.operation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * A clock that follows the store's clock, so that all servers agree on what is due, whatever their
 * own clocks show. Between two readings of the store's clock it counts elapsed time, which cannot
 * be set.
 *
 * <p>A reading says that the store's clock showed a time at some moment between the call and its
 * return. This limits the difference between the two clocks to a range. While the difference is
 * within the range, the clock stays as it is. Otherwise it takes the least difference, so that it
 * does not run ahead of the store. It ticks in whole milliseconds, cut off.
 */
final class SteeredClock extends Clock {

  private static final Instant ORIGIN = Instant.EPOCH;

  private final LongSupplier nanos;
  private volatile long offsetNanos;
  private boolean isSteered;

  /**
   * A clock that shows the time of another clock until it is steered.
   *
   * @param nanos elapsed nanoseconds since some origin, as of {@link System#nanoTime}
   */
  SteeredClock(Clock until, LongSupplier nanos) {
    this.nanos = nanos;
    this.offsetNanos = sinceOrigin(until.instant()) - nanos.getAsLong();
  }

  /**
   * Takes in a reading of the store's clock.
   *
   * @param shown the time of the store's clock
   * @param before elapsed nanoseconds before the reading
   * @param after elapsed nanoseconds after the reading
   */
  synchronized void steer(Instant shown, long before, long after) {
    long least = sinceOrigin(shown) - after;
    long most = sinceOrigin(shown) - before;
    boolean agrees = isSteered && least <= offsetNanos && offsetNanos <= most;
    offsetNanos = agrees ? offsetNanos : least;
    isSteered = true;
  }

  @Override
  public Instant instant() {
    return ORIGIN.plusNanos(nanos.getAsLong() + offsetNanos).truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("instants have no zone");
  }

  private static long sinceOrigin(Instant instant) {
    return ChronoUnit.NANOS.between(ORIGIN, instant);
  }
}
