package org.punctual.application.usage;

import java.time.Instant;
import java.util.function.LongUnaryOperator;
import org.punctual.domain.usage.RateLimit;

/**
 * One server's count of one owner's calls in one minute. What it lets through without telling the
 * others is never more than the limit's parcel: the call that would make it more tells first, and
 * the owner's other calls on this server wait for that.
 */
final class Tally {

  private final RateLimit limit;
  private final Instant minute;
  private long known;
  private long underWay;
  private long untold;

  Tally(RateLimit limit, Instant minute) {
    this.limit = limit;
    this.minute = minute;
  }

  /** When the minute began that it counts. */
  Instant minute() {
    return minute;
  }

  /**
   * Counts a call, if there is room for it.
   *
   * @param tell tells the others of so many calls and gives how many there are then; what it throws
   *     leaves them to be told later
   * @return how many were made in the minute as far as is known here, this one included
   */
  synchronized long count(LongUnaryOperator tell) {
    if (used() >= limit.perMinute()) {
      return used() + 1;
    }
    untold++;
    if (untold + underWay > limit.parcel()) {
      tell(tell);
    }
    return used();
  }

  /** Takes what is to be told; {@link #told} or {@link #putBack} must follow. */
  synchronized long take() {
    long taken = untold;
    underWay += taken;
    untold = 0;
    return taken;
  }

  /**
   * What was taken was told, and all servers' calls together are so many. Others that were told
   * meanwhile may have been counted first, and have learned of these, too.
   */
  synchronized void told(long taken, long all) {
    underWay -= taken;
    known = Math.max(known, all);
  }

  /** What was taken could not be told. */
  synchronized void putBack(long taken) {
    underWay -= taken;
    untold += taken;
  }

  private void tell(LongUnaryOperator tell) {
    long taken = take();
    try {
      told(taken, tell.applyAsLong(taken));
    } catch (RuntimeException storeIsAway) {
      putBack(taken);
    }
  }

  private long used() {
    return known + underWay + untold;
  }
}
