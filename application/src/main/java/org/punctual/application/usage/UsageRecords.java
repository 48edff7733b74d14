package org.punctual.application.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.usage.DailyCalls;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.Period;
import org.punctual.domain.usage.UsageRecord;

/** All usage records, and the totals of old records. */
public interface UsageRecords {

  /**
   * Adds a batch of calls, in a transaction of its own, all or nothing. A batch that was added
   * before is not added again.
   */
  void add(UsageBatch batch);

  /**
   * The owner's calls by day and type, earliest day first, then by the type's code. Calls whose
   * records have become {@link UsageTotals} are included, each exactly once.
   */
  List<DailyUsage> daily(AccountId owner, Period period);

  /**
   * The calls of all owners together by day, in UTC, and type. The earliest day comes first, then
   * the types by their codes. Calls of owners who deleted their accounts are included.
   *
   * @param from the first day
   * @param to the last day, included
   */
  List<DailyCalls> ofAllOwners(LocalDate from, LocalDate to);

  /** The owner's last calls within a period whose records are still kept, the latest first. */
  List<UsageRecord> latest(AccountId owner, Period period, int most);

  /**
   * How many calls each key of the owner made within a period. Calls whose records have become
   * totals are included; a key without calls is left out.
   */
  Map<ApiKeyId, Long> callsByKey(AccountId owner, Period period);
}
