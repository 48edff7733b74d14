package org.punctual.application.usage;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.application.InMemoryTransaction;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.usage.DailyCalls;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.Period;
import org.punctual.domain.usage.UsageRecord;

/** Usage records in memory. */
public final class InMemoryUsageRecords implements UsageRecords {

  private final List<UsageRecord> records = new CopyOnWriteArrayList<>();
  private final List<UsageRecord> everWritten = new CopyOnWriteArrayList<>();
  private final ArchivedCalls archived = new ArchivedCalls();
  private final Set<UUID> added = ConcurrentHashMap.newKeySet();
  private volatile boolean broken;
  private volatile boolean breaksOff;

  private record Group(LocalDate date, Operation operation) {}

  /** Fails to write from now on, or no longer. */
  public void breakDown(boolean isBroken) {
    broken = isBroken;
  }

  /** Writes, and fails before it confirms the write, from now on or no longer. */
  public void breakOff(boolean breaksOff) {
    this.breaksOff = breaksOff;
  }

  /** All records, in the order in which they were written. */
  public List<UsageRecord> all() {
    return List.copyOf(records);
  }

  @Override
  public void add(UsageBatch batch) {
    if (broken) {
      throw new IllegalStateException("broken down");
    }
    if (added.add(batch.id())) {
      records.addAll(batch.calls());
      everWritten.addAll(batch.calls());
    }
    if (breaksOff) {
      throw new IllegalStateException("broken off");
    }
  }

  @Override
  public List<DailyUsage> daily(AccountId owner, Period period) {
    Map<Group, CallFigures> figures =
        within(owner, period)
            .collect(Collectors.groupingBy(call -> groupOf(call, period), CallFigures.collector()));
    archived
        .within(owner, period)
        .forEach(total -> figures.merge(groupOf(total), total.figures(), CallFigures::plus));
    return figures.entrySet().stream()
        .map(entry -> entry.getValue().on(entry.getKey().date(), entry.getKey().operation()))
        .sorted(
            Comparator.comparing(DailyUsage::date).thenComparing(daily -> daily.operation().code()))
        .toList();
  }

  @Override
  public List<DailyCalls> ofAllOwners(LocalDate from, LocalDate to) {
    return everWritten.stream()
        .filter(call -> !dayOf(call).isBefore(from) && !dayOf(call).isAfter(to))
        .collect(Collectors.groupingBy(call -> new Group(dayOf(call), call.operation())))
        .entrySet()
        .stream()
        .map(entry -> sum(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(DailyCalls::date).thenComparing(sum -> sum.operation().name()))
        .toList();
  }

  private static LocalDate dayOf(UsageRecord call) {
    return LocalDate.ofInstant(call.at(), ZoneOffset.UTC);
  }

  private static DailyCalls sum(Group group, List<UsageRecord> calls) {
    long errors = calls.stream().filter(UsageRecord::isError).count();
    return new DailyCalls(group.date(), group.operation(), calls.size(), errors);
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
    Map<ApiKeyId, Long> calls =
        within(owner, period)
            .collect(Collectors.groupingBy(record -> record.caller().key(), Collectors.counting()));
    archived
        .within(owner, period)
        .forEach(
            total -> calls.merge(total.group().caller().key(), total.figures().calls(), Long::sum));
    return calls;
  }

  /** The calls that are no longer records. */
  ArchivedCalls archived() {
    return archived;
  }

  /** Removes the records that match. A failed transaction puts them back. */
  void remove(Predicate<UsageRecord> isUnwanted) {
    List<UsageRecord> removed = records.stream().filter(isUnwanted).toList();
    records.removeAll(removed);
    InMemoryTransaction.onFailure(() -> records.addAll(0, removed));
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

  private static Group groupOf(ArchivedCalls.Total total) {
    return new Group(total.group().day(), total.group().operation());
  }
}
