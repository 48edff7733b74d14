package org.punctual.rest.usage;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.Period;

/**
 * Calls by day and type.
 *
 * @param from the first day, in the owner's zone
 * @param to the last day, included
 */
@JsonbPropertyOrder({"from", "to", "timeZone", "days"})
public record UsageJson(LocalDate from, LocalDate to, String timeZone, List<DayJson> days) {

  /** The calls of one type in one day. */
  @JsonbPropertyOrder({"date", "operation", "calls", "errors", "meanMillis", "p95Millis"})
  public record DayJson(
      LocalDate date, String operation, long calls, long errors, long meanMillis, long p95Millis) {

    static DayJson from(DailyUsage usage) {
      return new DayJson(
          usage.date(),
          usage.operation().code(),
          usage.calls(),
          usage.errors(),
          usage.latency().meanMillis(),
          usage.latency().p95Millis());
    }
  }

  static UsageJson from(Period period, List<DailyUsage> days) {
    return new UsageJson(
        period.from(),
        period.to(),
        period.timeZone().getId(),
        days.stream().map(DayJson::from).toList());
  }
}
