package org.punctual.persistence.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.punctual.application.apikey.ApiKeys;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.ApiKeyId;

/** API keys in the database. */
@ApplicationScoped
@Transactional
class JpaApiKeys implements ApiKeys {

  private final EntityManager entities;

  @Inject
  JpaApiKeys(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(ApiKey key) {
    entities.persist(ApiKeyRow.of(key));
    entities.flush();
  }

  @Override
  public void update(ApiKey key) {
    entities.getReference(ApiKeyRow.class, key.id().value()).become(key);
  }

  /** Leaves the row's version alone, so that whoever revokes the key meanwhile is not refused. */
  @Override
  public void noteUse(ApiKeyId key, Instant at) {
    entities
        .createQuery("update ApiKeyRow k set k.lastUsedAt = :at where k.id = :id")
        .setParameter("at", at)
        .setParameter("id", key.value())
        .executeUpdate();
  }

  @Override
  public Optional<ApiKey> find(AccountId owner, ApiKeyId id) {
    return query("k.ownerId = :owner and k.id = :id")
        .setParameter("owner", owner.value())
        .setParameter("id", id.value())
        .getResultStream()
        .map(ApiKeyRow::toDomain)
        .findFirst();
  }

  @Override
  public Optional<ApiKey> findByPublicPart(String publicPart) {
    return query("k.publicPart = :publicPart")
        .setParameter("publicPart", publicPart)
        .getResultStream()
        .map(ApiKeyRow::toDomain)
        .findFirst();
  }

  @Override
  public List<ApiKey> ofOwner(AccountId owner) {
    return query("k.ownerId = :owner")
        .setParameter("owner", owner.value())
        .getResultStream()
        .map(ApiKeyRow::toDomain)
        .toList();
  }

  private TypedQuery<ApiKeyRow> query(String condition) {
    return entities.createQuery(
        "select k from ApiKeyRow k where " + condition + " order by k.issuedAt desc, k.id desc",
        ApiKeyRow.class);
  }
}
