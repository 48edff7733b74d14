package org.punctual.application.usage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.usage.Period;

/**
 * The totals of calls whose records are no longer kept, by the owner's day, key and type. Every
 * call is either a record or part of a total; {@link UsageRecords} count both.
 */
public interface UsageTotals {

  /** The owners with records of calls before an instant, including deleted owners. */
  List<AccountId> ownersWithRecordsBefore(Instant instant);

  /** When the oldest call of the owner that still has a record arrived. */
  Optional<Instant> oldestRecord(AccountId owner);

  /**
   * Replaces the records of a day of an owner by their totals. The caller has locked the row of the
   * owner. The day may have totals already, such as after the owner moved to another zone. Counts
   * and times then add up, and the 95th percentile becomes the larger one, which is never too low.
   *
   * @param day one day; only records of calls that arrived within the day are replaced
   */
  void archive(AccountId owner, Period day);

  /**
   * Deletes records of calls from an instant on whose owner has no account. Such calls were
   * answered before the account was deleted, and their records were written afterwards.
   */
  void forgetStrangers(Instant since);

  /** Deletes the records of a deleted owner from before an instant. */
  void forgetRecords(AccountId owner, Instant before);
}
