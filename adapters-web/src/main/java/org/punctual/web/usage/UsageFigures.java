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
   * @param types the parts of the bar in the order of {@link #types()}; none for types that were
   *     not called that day
   */
  public record Bar(LocalDate date, long height, CallSum sum, List<CallSum> types) {}

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
    long highest =
        byDate.values().stream().mapToLong(day -> CallSum.of("", day).calls()).max().orElse(0);
    List<String> order = types().stream().map(CallSum::name).toList();
    return period
        .from()
        .datesUntil(period.to().plusDays(1))
        .map(date -> bar(date, byDate.getOrDefault(date, List.of()), highest, order))
        .toList();
  }

  private static Bar bar(LocalDate date, List<DailyUsage> day, long highest, List<String> order) {
    CallSum sum = CallSum.of("", day);
    List<CallSum> types =
        day.stream()
            .map(type -> CallSum.of(type.operation().code(), List.of(type)))
            .sorted(Comparator.comparing(type -> order.indexOf(type.name())))
            .toList();
    return new Bar(date, heightOf(sum.calls(), highest), sum, types);
  }

  /**
   * A count above zero has at least one percent, so that a single call is visible beside thousands.
   */
  private static long heightOf(long count, long highest) {
    return count == 0 ? 0 : Math.max(1, Math.round((double) PERCENT * count / highest));
  }
}
