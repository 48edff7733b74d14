package org.punctual.application.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.punctual.application.InMemoryTable;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.Period;
import org.punctual.domain.usage.UsageRecord;
import org.punctual.domain.usage.UsageRecord.Caller;

/** Totals by day, key and type, in memory. */
final class ArchivedCalls {

  private final InMemoryTable<Group, Total> totals = new InMemoryTable<>();

  /** The calls that are summed up together. */
  record Group(Caller caller, LocalDate day, Operation operation) {}

  /** The figures of a group. The 95th percentile is that of all keys. */
  record Total(Group group, CallFigures figures) {}

  /** Adds the calls of a day. */
  void add(LocalDate day, List<UsageRecord> calls) {
    Map<Operation, CallFigures> byType =
        calls.stream()
            .collect(Collectors.groupingBy(UsageRecord::operation, CallFigures.collector()));
    calls.stream()
        .collect(
            Collectors.groupingBy(
                call -> new Group(call.caller(), day, call.operation()), CallFigures.collector()))
        .forEach(
            (group, figures) ->
                add(group, figures.withP95Millis(byType.get(group.operation()).p95Millis())));
  }

  /** An owner's totals of some days. */
  List<Total> within(AccountId owner, Period period) {
    Predicate<LocalDate> isWithin =
        day -> !day.isBefore(period.from()) && !day.isAfter(period.to());
    return totals.where(
        total ->
            total.group().caller().owner().equals(owner) && isWithin.test(total.group().day()));
  }

  private void add(Group group, CallFigures figures) {
    CallFigures all =
        totals.find(group).map(before -> before.figures().plus(figures)).orElse(figures);
    totals.put(group, new Total(group, all));
  }
}
