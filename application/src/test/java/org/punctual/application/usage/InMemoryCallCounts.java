package org.punctual.application.usage;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.punctual.application.account.Accounts;
import org.punctual.domain.account.AccountId;

/** Counts of calls in memory, of existing owners. */
public final class InMemoryCallCounts implements CallCounts {

  private final Map<AccountId, Count> counts = new HashMap<>();
  private final Accounts accounts;
  private boolean broken;
  private int exchanges;

  /** The counts of those accounts. */
  public InMemoryCallCounts(Accounts accounts) {
    this.accounts = accounts;
  }

  private record Count(Instant minute, long calls) {

    Count plus(Count more) {
      return minute.equals(more.minute)
          ? new Count(minute, calls + more.calls)
          : minute.isAfter(more.minute) ? this : more;
    }
  }

  /** Fails from now on, or no longer. */
  public synchronized void breakDown(boolean isBroken) {
    broken = isBroken;
  }

  /** How often calls were added. */
  public synchronized int exchanges() {
    return exchanges;
  }

  @Override
  public synchronized Map<AccountId, Long> add(Instant minute, Map<AccountId, Long> calls) {
    exchanges++;
    if (broken) {
      throw new IllegalStateException("broken down");
    }
    Map<AccountId, Long> all = new HashMap<>();
    calls.forEach((owner, more) -> add(owner, new Count(minute, more), all));
    return all;
  }

  private void add(AccountId owner, Count more, Map<AccountId, Long> all) {
    if (accounts.find(owner).isEmpty()) {
      return;
    }
    Count count = counts.merge(owner, more, Count::plus);
    if (count.minute().equals(more.minute())) {
      all.put(owner, count.calls());
    }
  }
}
