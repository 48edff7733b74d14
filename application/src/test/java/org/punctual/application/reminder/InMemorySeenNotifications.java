package org.punctual.application.reminder;

import java.time.Instant;
import java.util.Optional;
import org.punctual.application.InMemoryTable;
import org.punctual.domain.account.AccountId;

/** Until when owners have seen their notifications, in memory. */
public final class InMemorySeenNotifications implements SeenNotifications {

  private final InMemoryTable<AccountId, Instant> seen = new InMemoryTable<>();

  @Override
  public Optional<Instant> until(AccountId owner) {
    return seen.find(owner);
  }

  @Override
  public void mark(AccountId owner, Instant until) {
    seen.put(owner, until);
  }
}
