package org.punctual.web.usage;

import java.util.Collection;
import org.punctual.domain.usage.DailyUsage;

/**
 * Calls summed up.
 *
 * @param name what they have in common: a type, or nothing
 * @param calls how many, refused and failed ones included
 * @param errors how many of them were refused or failed
 * @param meanMillis how long they took, the arithmetic mean in milliseconds; 0 without calls
 */
public record CallSum(String name, long calls, long errors, long meanMillis) {

  private static final int PERCENT = 100;

  /** Sums up days; their means count by their calls. */
  static CallSum of(String name, Collection<DailyUsage> days) {
    long calls = days.stream().mapToLong(DailyUsage::calls).sum();
    long errors = days.stream().mapToLong(DailyUsage::errors).sum();
    long millis = days.stream().mapToLong(day -> day.calls() * day.latency().meanMillis()).sum();
    return new CallSum(name, calls, errors, calls == 0 ? 0 : Math.round((double) millis / calls));
  }

  /** How many of 100 calls were refused or failed, rounded; 0 without calls. */
  public long errorPercent() {
    return calls == 0 ? 0 : Math.round((double) PERCENT * errors / calls);
  }

  /** How many of 100 of all calls these are, rounded; 0 without calls. */
  public long percentOf(CallSum all) {
    return all.calls == 0 ? 0 : Math.round((double) PERCENT * calls / all.calls);
  }
}
