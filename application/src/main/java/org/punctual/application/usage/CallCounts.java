package org.punctual.application.usage;

import java.time.Instant;
import java.util.Map;
import org.punctual.domain.account.AccountId;

/** The calls of each owner in the present minute, counted by all servers together. */
public interface CallCounts {

  /**
   * Adds calls, in a transaction of its own, all or nothing.
   *
   * @param minute when the minute began; it replaces an earlier minute, and calls of a minute
   *     before an owner's latest minute are dropped
   * @param calls the calls to add, by owner
   * @return the calls of the minute from all servers, by owner; without deleted owners, and without
   *     owners whose calls came too late
   */
  Map<AccountId, Long> add(Instant minute, Map<AccountId, Long> calls);
}
