package org.punctual.application.usage;

import java.util.List;
import java.util.Map;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.Period;
import org.punctual.domain.usage.UsageRecord;

/** All usage records, and what remains of old ones. */
public interface UsageRecords {

  /**
   * Adds what was called, in a transaction of its own, all or nothing. One that was added before is
   * not added again.
   */
  void add(UsageBatch batch);

  /**
   * The owner's calls by day and type, earliest day first, then by the type's code; calls whose
   * records have become {@link UsageTotals} included, each exactly once.
   */
  List<DailyUsage> daily(AccountId owner, Period period);

  /** The owner's last calls within a period of which there are records, the latest first. */
  List<UsageRecord> latest(AccountId owner, Period period, int most);

  /**
   * How many calls the owner's keys made within a period, those included whose records have become
   * totals; a key that made none is left out.
   */
  Map<ApiKeyId, Long> callsByKey(AccountId owner, Period period);
}
