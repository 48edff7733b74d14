package org.punctual.application.apikey;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.punctual.application.InMemoryTable;
import org.punctual.domain.account.AccountId;

/** Changes of partners in memory. No change becomes old. */
public final class InMemoryPartnerChanges implements PartnerChanges {

  private final InMemoryTable<UUID, PartnerChange> changes = new InMemoryTable<>();

  @Override
  public void add(AccountId owner) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    changes.put(id, new PartnerChange(id, owner));
  }

  @Override
  public List<PartnerChange> recent() {
    return changes.where(change -> true);
  }

  @Override
  public void removeOld() {
    // Nothing is old.
  }
}
