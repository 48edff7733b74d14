package org.punctual.application.usage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.usage.Period;

/**
 * What remains of calls whose records are no longer kept: totals by the owner's day, key and type.
 * Every call is either a record or part of a total; {@link UsageRecords} count both.
 */
public interface UsageTotals {

  /** Everyone of whose calls there are records from before an instant, those who left included. */
  List<AccountId> ownersWithRecordsBefore(Instant instant);

  /** When the owner's oldest call arrived of which there is a record. */
  Optional<Instant> oldestRecord(AccountId owner);

  /**
   * Replaces the records of a day of an owner, whose row is locked, by their totals. What the day
   * had already is added to, as when the owner moved to another zone in between: counts and times
   * add up, and the 95th percentile becomes the larger one, which is never too low.
   *
   * @param day one day; only records of calls that arrived within it go
   */
  void archive(AccountId owner, Period day);

  /**
   * Deletes records, of calls from an instant on, whose owner has no account: calls that were
   * answered before the account was deleted, and written after.
   */
  void forgetStrangers(Instant since);

  /** Deletes the records of an owner who left, from before an instant. */
  void forgetRecords(AccountId owner, Instant before);
}
