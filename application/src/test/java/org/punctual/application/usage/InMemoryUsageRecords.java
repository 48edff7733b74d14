package org.punctual.application.usage;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.DailyUsage.Latency;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.Period;
import org.punctual.domain.usage.UsageRecord;

/** Usage records in memory. */
public final class InMemoryUsageRecords implements UsageRecords {

  private static final int PERCENT = 95;
  private static final int HUNDRED = 100;

  private final List<UsageRecord> records = new CopyOnWriteArrayList<>();
  private volatile boolean broken;

  private record Group(LocalDate date, Operation operation) {}

  /** Refuses to write from now on, or no longer. */
  public void breakDown(boolean isBroken) {
    broken = isBroken;
  }

  /** All records, in the order they were written. */
  public List<UsageRecord> all() {
    return List.copyOf(records);
  }

  @Override
  public void addAll(Collection<UsageRecord> called) {
    if (broken) {
      throw new IllegalStateException("broken down");
    }
    records.addAll(called);
  }

  @Override
  public List<DailyUsage> daily(AccountId owner, Period period) {
    Map<Group, List<UsageRecord>> groups =
        within(owner, period).collect(Collectors.groupingBy(record -> groupOf(record, period)));
    return groups.entrySet().stream()
        .map(entry -> summedUp(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing(DailyUsage::date).thenComparing(daily -> daily.operation().code()))
        .toList();
  }

  @Override
  public List<UsageRecord> latest(AccountId owner, Period period, int most) {
    return within(owner, period)
        .sorted(Comparator.comparing(UsageRecord::at).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public Map<ApiKeyId, Long> callsByKey(AccountId owner, Period period) {
    return within(owner, period)
        .collect(Collectors.groupingBy(record -> record.caller().key(), Collectors.counting()));
  }

  private Stream<UsageRecord> within(AccountId owner, Period period) {
    return records.stream()
        .filter(record -> record.caller().owner().equals(owner))
        .filter(record -> !record.at().isBefore(period.start()))
        .filter(record -> record.at().isBefore(period.end()));
  }

  private static Group groupOf(UsageRecord record, Period period) {
    return new Group(LocalDate.ofInstant(record.at(), period.timeZone()), record.operation());
  }

  private static DailyUsage summedUp(Group group, List<UsageRecord> calls) {
    long errors = calls.stream().filter(UsageRecord::isError).count();
    return new DailyUsage(group.date(), group.operation(), calls.size(), errors, latencyOf(calls));
  }

  private static Latency latencyOf(List<UsageRecord> calls) {
    List<Long> millis =
        calls.stream().map(call -> call.answer().took()).map(Duration::toMillis).sorted().toList();
    double mean = millis.stream().mapToLong(Long::longValue).average().orElseThrow();
    int rank = (millis.size() * PERCENT + HUNDRED - 1) / HUNDRED;
    return new Latency(Math.round(mean), millis.get(rank - 1));
  }
}
