package org.punctual.web.usage;

import java.util.Collection;
import org.punctual.domain.usage.DailyUsage;

/**
 * A sum of calls.
 *
 * @param name the common type or day of the calls; empty for all calls
 * @param calls the number of calls, including refused and failed calls
 * @param errors the number of refused and failed calls
 * @param meanMillis the arithmetic mean of the durations in milliseconds; 0 without calls
 */
public record CallSum(String name, long calls, long errors, long meanMillis) {

  private static final int PERCENT = 100;

  /** Sums up days. The mean of each day is weighted by its calls. */
  static CallSum of(String name, Collection<DailyUsage> days) {
    long calls = days.stream().mapToLong(DailyUsage::calls).sum();
    long errors = days.stream().mapToLong(DailyUsage::errors).sum();
    long millis = days.stream().mapToLong(day -> day.calls() * day.latency().meanMillis()).sum();
    return new CallSum(name, calls, errors, calls == 0 ? 0 : Math.round((double) millis / calls));
  }

  /** The name of the type's color in the chart. */
  public String sign() {
    return name.replace('.', '-');
  }

  /** The percentage of refused and failed calls, rounded; 0 without calls. */
  public long errorPercent() {
    return calls == 0 ? 0 : Math.round((double) PERCENT * errors / calls);
  }

  /** The percentage of these calls among all calls, rounded; 0 without calls. */
  public long percentOf(CallSum all) {
    return all.calls == 0 ? 0 : Math.round((double) PERCENT * calls / all.calls);
  }
}
