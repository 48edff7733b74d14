package org.punctual.application.usage;

import java.time.Instant;
import java.util.function.LongUnaryOperator;
import org.punctual.domain.usage.RateLimit;

/**
 * One server's count of one owner's calls in one minute. The calls that the server has not reported
 * to the other servers are never more than the local allowance of the limit. The call that would
 * exceed it reports first, and the owner's other calls on this server wait for that.
 */
final class Tally {

  private final RateLimit limit;
  private final Instant minute;

  /** Calls that no report contains yet. */
  private long unreported;

  /** Calls that a report contains whose answer is not there yet. */
  private long inFlight;

  /** Calls of all servers, as the last report returned them. */
  private long total;

  Tally(RateLimit limit, Instant minute) {
    this.limit = limit;
    this.minute = minute;
  }

  /** The start of the minute. */
  Instant minute() {
    return minute;
  }

  /**
   * Counts a call if the limit permits it.
   *
   * @param report reports so many calls to the other servers, and returns the calls of all servers;
   *     when it throws, the calls are reported later
   * @return the known calls of the minute, including this one
   */
  synchronized long count(LongUnaryOperator report) {
    if (used() >= limit.perMinute()) {
      return used() + 1;
    }
    unreported++;
    if (unreported + inFlight > limit.localAllowance()) {
      reportNow(report);
    }
    return used();
  }

  /** Takes the calls to be reported. {@link #reported} or {@link #putBack} must follow. */
  synchronized long take() {
    long taken = unreported;
    inFlight += taken;
    unreported = 0;
    return taken;
  }

  /**
   * The calls that were taken are reported. A later report may have been answered before and have
   * included these calls.
   *
   * @param all the calls of all servers
   */
  synchronized void reported(long taken, long all) {
    inFlight -= taken;
    total = Math.max(total, all);
  }

  /** The calls that were taken could not be reported. */
  synchronized void putBack(long taken) {
    inFlight -= taken;
    unreported += taken;
  }

  private void reportNow(LongUnaryOperator report) {
    long taken = take();
    try {
      reported(taken, report.applyAsLong(taken));
    } catch (RuntimeException unavailable) {
      putBack(taken);
    }
  }

  private long used() {
    return total + inFlight + unreported;
  }
}
