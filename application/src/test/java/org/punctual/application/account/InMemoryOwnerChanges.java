package org.punctual.application.account;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.punctual.application.InMemoryTable;
import org.punctual.domain.account.AccountId;

/** Changes of owners and their keys in memory. No change becomes old. */
public final class InMemoryOwnerChanges implements OwnerChanges {

  private final InMemoryTable<UUID, OwnerChange> changes = new InMemoryTable<>();

  @Override
  public void add(AccountId owner) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    changes.put(id, new OwnerChange(id, owner));
  }

  @Override
  public List<OwnerChange> recent() {
    return changes.where(change -> true);
  }

  @Override
  public void removeOld() {
    // Nothing is old.
  }
}
