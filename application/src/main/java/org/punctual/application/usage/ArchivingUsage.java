package org.punctual.application.usage;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.application.account.Accounts;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.usage.Period;
import org.punctual.domain.usage.Retention;

/**
 * Records of calls that are no longer kept become daily totals. One day of one owner at a time, in
 * one transaction under the owner's lock: whoever else does it meanwhile finds no record left, and
 * whoever dies in the middle leaves all of them.
 */
@UseCase
public class ArchivingUsage {

  private final UsageTotals totals;
  private final Accounts accounts;
  private final Retention retention;
  private final Clock clock;

  @Inject
  public ArchivingUsage(UsageTotals totals, Accounts accounts, Retention retention, Clock clock) {
    this.totals = totals;
    this.accounts = accounts;
    this.retention = retention;
    this.clock = clock;
  }

  /** Everyone who may have records that are no longer kept. */
  public List<AccountId> candidates() {
    return totals.ownersWithRecordsBefore(retention.keptSince(clock.instant()));
  }

  /**
   * Archives the oldest of an owner's days that are no longer kept, as the owner's zone has it now.
   * What is left of an owner who is gone just goes.
   *
   * @return whether there was such a day, and so may be another
   */
  public boolean archiveOldestDay(AccountId owner) {
    if (accounts.find(owner).isEmpty()) {
      totals.forgetRecords(owner, retention.keptSince(clock.instant()));
      return false;
    }
    Optional<Period> day = dayToArchive(accounts.lock(owner));
    day.ifPresent(due -> totals.archive(owner, due));
    return day.isPresent();
  }

  /** Deletes records of the last day that were written after their owner's account was deleted. */
  public void forgetStrangers() {
    totals.forgetStrangers(clock.instant().minus(Duration.ofDays(1)));
  }

  private Optional<Period> dayToArchive(Account owner) {
    ZoneId zone = owner.profile().timeZone();
    LocalDate keptFrom = retention.keptFrom(clock.instant(), zone);
    return totals
        .oldestRecord(owner.id())
        .map(oldest -> LocalDate.ofInstant(oldest, zone))
        .filter(day -> day.isBefore(keptFrom))
        .map(day -> new Period(day, day, zone));
  }
}
