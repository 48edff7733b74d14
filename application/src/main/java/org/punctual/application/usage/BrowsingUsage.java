package org.punctual.application.usage;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.punctual.application.UseCase;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.Period;
import org.punctual.domain.usage.UsageRecord;

/** An owner, or a partner with the owner's key, looks at the calls. */
@UseCase
public class BrowsingUsage {

  private final UsageRecords records;

  @Inject
  public BrowsingUsage(UsageRecords records) {
    this.records = records;
  }

  /** Calls by day and type, earliest day first, however long ago. */
  public List<DailyUsage> daily(AccountId owner, Period period) {
    return records.daily(owner, period);
  }

  /** The last calls whose records are still kept, the latest first. */
  public List<UsageRecord> latest(AccountId owner, Period period, int most) {
    return records.latest(owner, period, most);
  }

  /** How many calls each key made within a period; a key without calls is left out. */
  public Map<ApiKeyId, Long> callsByKey(AccountId owner, Period period) {
    return records.callsByKey(owner, period);
  }
}
