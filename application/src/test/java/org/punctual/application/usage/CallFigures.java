package org.punctual.application.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.DailyUsage.Latency;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.UsageRecord;

/** The figures of some calls, to which more can be added. */
record CallFigures(long calls, long errors, long totalMillis, long p95Millis) {

  private static final int PERCENT = 95;
  private static final int HUNDRED = 100;

  /** Sums up calls, at least one. */
  static Collector<UsageRecord, ?, CallFigures> collector() {
    return Collectors.collectingAndThen(Collectors.toList(), CallFigures::of);
  }

  /** The sum of both. The 95th percentile is the larger one, which is never too low. */
  CallFigures plus(CallFigures other) {
    return new CallFigures(
        calls + other.calls,
        errors + other.errors,
        totalMillis + other.totalMillis,
        Math.max(p95Millis, other.p95Millis));
  }

  CallFigures withP95Millis(long other) {
    return new CallFigures(calls, errors, totalMillis, other);
  }

  DailyUsage on(LocalDate day, Operation operation) {
    long mean = Math.round((double) totalMillis / calls);
    return new DailyUsage(day, operation, calls, errors, new Latency(mean, p95Millis));
  }

  private static CallFigures of(List<UsageRecord> calls) {
    List<Long> millis =
        calls.stream().map(call -> call.answer().took().toMillis()).sorted().toList();
    int rank = (millis.size() * PERCENT + HUNDRED - 1) / HUNDRED;
    return new CallFigures(
        calls.size(),
        calls.stream().filter(UsageRecord::isError).count(),
        millis.stream().mapToLong(Long::longValue).sum(),
        millis.get(rank - 1));
  }
}
