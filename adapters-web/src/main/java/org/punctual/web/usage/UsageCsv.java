package org.punctual.web.usage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.Period;

/**
 * Calls by day and type as comma-separated values (RFC 4180), with the names of the API. No value
 * needs quotes, and none begins like a formula of a spreadsheet.
 */
final class UsageCsv {

  private static final String HEADER = "date,operation,calls,errors,meanMillis,p95Millis";

  private UsageCsv() {}

  /** The name of a file with a range of days. */
  static String nameOf(Period range) {
    return "punctual-usage-" + range.from() + "-to-" + range.to() + ".csv";
  }

  /** A line for each day and type, in the given order, after a line with the names. */
  static String of(List<DailyUsage> days) {
    return Stream.concat(Stream.of(HEADER), days.stream().map(UsageCsv::line))
        .map(line -> line + "\r\n")
        .collect(Collectors.joining());
  }

  private static String line(DailyUsage day) {
    return String.join(
        ",",
        day.date().toString(),
        day.operation().code(),
        Long.toString(day.calls()),
        Long.toString(day.errors()),
        Long.toString(day.latency().meanMillis()),
        Long.toString(day.latency().p95Millis()));
  }
}
