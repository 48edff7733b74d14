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
 * Turns records of calls that are no longer kept into daily totals. Each transaction archives one
 * day of one owner, under the owner's lock. A second server that archives the day meanwhile finds
 * no record left. A server that dies meanwhile leaves all records.
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

  /** The owners who may have records that are no longer kept. */
  public List<AccountId> candidates() {
    return totals.ownersWithRecordsBefore(retention.keptSince(clock.instant()));
  }

  /**
   * Archives the oldest of an owner's days that are no longer kept, in the owner's present zone.
   * Old records of a deleted owner are deleted.
   *
   * @return whether a day was archived, so that there may be another
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
