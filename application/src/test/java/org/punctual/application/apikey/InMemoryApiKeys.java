package org.punctual.application.apikey;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.punctual.application.InMemoryTable;
import org.punctual.application.account.OwnerChanges;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.ApiKeyId;

/** API keys in memory. */
public final class InMemoryApiKeys implements ApiKeys {

  private static final Comparator<ApiKey> NEWEST_FIRST =
      Comparator.comparing((ApiKey key) -> key.life().issuedAt())
          .thenComparing(key -> key.id().value())
          .reversed();

  private final InMemoryTable<ApiKeyId, ApiKey> keys = new InMemoryTable<>();
  private final OwnerChanges changes;

  public InMemoryApiKeys(OwnerChanges changes) {
    this.changes = changes;
  }

  @Override
  public void add(ApiKey key) {
    keys.put(key.id(), key);
  }

  @Override
  public synchronized void update(ApiKey key) {
    keys.put(key.id(), key);
    changes.add(key.owner());
  }

  @Override
  public synchronized void noteUse(ApiKeyId id, Instant at) {
    keys.find(id).ifPresent(key -> keys.put(id, key.usedAt(at)));
  }

  @Override
  public Optional<ApiKey> find(AccountId owner, ApiKeyId id) {
    return keys.find(id).filter(key -> key.owner().equals(owner));
  }

  @Override
  public List<ApiKey> findAll(Collection<ApiKeyId> ids) {
    return keys.where(key -> ids.contains(key.id()));
  }

  @Override
  public Optional<ApiKey> findByPublicPart(String publicPart) {
    return keys.where(key -> key.fingerprint().publicPart().equals(publicPart)).stream()
        .findFirst();
  }

  @Override
  public List<ApiKey> ofOwner(AccountId owner) {
    return keys.where(key -> key.owner().equals(owner)).stream().sorted(NEWEST_FIRST).toList();
  }
}
