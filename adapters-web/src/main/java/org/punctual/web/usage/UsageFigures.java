package org.punctual.web.usage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.Period;

/**
 * The figures of a range of days.
 *
 * @param days calls by day and type, earliest day first
 */
public record UsageFigures(Period period, List<DailyUsage> days) {

  private static final int PERCENT = 100;

  /**
   * One day's bar.
   *
   * @param height in percent of the highest bar
   * @param errorHeight the part of the height that shows errors, in percent of the highest bar
   */
  public record Bar(LocalDate date, long calls, long height, long errorHeight) {}

  /** The sum of all calls. */
  public CallSum total() {
    return CallSum.of("", days);
  }

  /** Says whether there were no calls. */
  public boolean isEmpty() {
    return days.isEmpty();
  }

  /** Each type that was called, the most called first. */
  public List<CallSum> types() {
    return days.stream()
        .collect(Collectors.groupingBy(day -> day.operation().code()))
        .entrySet()
        .stream()
        .map(type -> CallSum.of(type.getKey(), type.getValue()))
        .sorted(Comparator.comparing(CallSum::calls).reversed().thenComparing(CallSum::name))
        .toList();
  }

  /** Calls by day and type, the latest day first. */
  public List<DailyUsage> latestFirst() {
    return days.stream().sorted(Comparator.comparing(DailyUsage::date).reversed()).toList();
  }

  /** A bar for each day of the range, days without calls included. */
  public List<Bar> bars() {
    Map<LocalDate, List<DailyUsage>> byDate =
        days.stream().collect(Collectors.groupingBy(DailyUsage::date));
    List<CallSum> sums =
        period
            .from()
            .datesUntil(period.to().plusDays(1))
            .map(date -> CallSum.of(date.toString(), byDate.getOrDefault(date, List.of())))
            .toList();
    long highest = sums.stream().mapToLong(CallSum::calls).max().orElse(0);
    return sums.stream().map(sum -> bar(sum, highest)).toList();
  }

  private static Bar bar(CallSum day, long highest) {
    return new Bar(
        LocalDate.parse(day.name()),
        day.calls(),
        heightOf(day.calls(), highest),
        heightOf(day.errors(), highest));
  }

  /**
   * A count above zero has at least one percent, so that a single call is visible beside thousands.
   */
  private static long heightOf(long count, long highest) {
    return count == 0 ? 0 : Math.max(1, Math.round((double) PERCENT * count / highest));
  }
}
