package org.punctual.application.usage;

import java.time.Instant;
import java.util.Map;
import org.punctual.domain.account.AccountId;

/** How many calls all servers together counted of each owner in the present minute. */
public interface CallCounts {

  /**
   * Adds calls, in a transaction of its own, all or nothing.
   *
   * @param minute when the minute began; it takes the place of an earlier one, and what comes for
   *     an earlier one than an owner's latest is dropped
   * @param calls how many to add, by owner
   * @return how many there are now, what others added included; without owners who left, and those
   *     for whom it came too late
   */
  Map<AccountId, Long> add(Instant minute, Map<AccountId, Long> calls);
}
