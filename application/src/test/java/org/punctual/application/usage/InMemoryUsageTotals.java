package org.punctual.application.usage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.punctual.application.account.Accounts;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.usage.Period;
import org.punctual.domain.usage.UsageRecord;

/** Totals in memory, of records in memory. */
public final class InMemoryUsageTotals implements UsageTotals {

  private final InMemoryUsageRecords records;
  private final Accounts accounts;

  /** The totals of those records. */
  public InMemoryUsageTotals(InMemoryUsageRecords records, Accounts accounts) {
    this.records = records;
    this.accounts = accounts;
  }

  @Override
  public List<AccountId> ownersWithRecordsBefore(Instant instant) {
    return records.all().stream()
        .filter(isBefore(instant))
        .map(record -> record.caller().owner())
        .distinct()
        .toList();
  }

  @Override
  public Optional<Instant> oldestRecord(AccountId owner) {
    return records.all().stream()
        .filter(isOf(owner))
        .map(UsageRecord::at)
        .min(Comparator.naturalOrder());
  }

  @Override
  public void archive(AccountId owner, Period day) {
    Predicate<UsageRecord> isDue =
        isOf(owner).and(isBefore(day.start()).negate()).and(isBefore(day.end()));
    records.archived().add(day.from(), records.all().stream().filter(isDue).toList());
    records.remove(isDue);
  }

  @Override
  public void forgetStrangers(Instant since) {
    Predicate<UsageRecord> isStrangers = record -> accounts.find(record.caller().owner()).isEmpty();
    records.remove(isStrangers.and(isBefore(since).negate()));
  }

  @Override
  public void forgetRecords(AccountId owner, Instant before) {
    records.remove(isOf(owner).and(isBefore(before)));
  }

  private static Predicate<UsageRecord> isOf(AccountId owner) {
    return record -> record.caller().owner().equals(owner);
  }

  private static Predicate<UsageRecord> isBefore(Instant instant) {
    return record -> record.at().isBefore(instant);
  }
}
