package org.punctual.scheduling.operation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * A clock that is steered by the store's, so that all servers agree on what is due, whatever their
 * own clocks show. Between two looks at the store it counts elapsed time, which nobody can set.
 *
 * <p>A look tells that the store's clock showed a time at some moment between two others. From that
 * follows the least and the most by which the two may differ; while the clock agrees it goes on;
 * else it takes the least: it does not run ahead of the store. It ticks in whole milliseconds, cut
 * off.
 */
final class SteeredClock extends Clock {

  private static final Instant ORIGIN = Instant.EPOCH;

  private final LongSupplier nanos;
  private volatile long offsetNanos;
  private boolean isSteered;

  /**
   * A clock that agrees with another one until it is steered.
   *
   * @param nanos elapsed nanoseconds since some origin, as of {@link System#nanoTime}
   */
  SteeredClock(Clock until, LongSupplier nanos) {
    this.nanos = nanos;
    this.offsetNanos = sinceOrigin(until.instant()) - nanos.getAsLong();
  }

  /**
   * Takes in a look at the store's clock.
   *
   * @param shown what it showed
   * @param before elapsed nanoseconds before the look
   * @param after elapsed nanoseconds after it
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
