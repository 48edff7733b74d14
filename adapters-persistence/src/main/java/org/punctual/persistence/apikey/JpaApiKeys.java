package org.punctual.persistence.apikey;

import static org.punctual.persistence.Fresh.fresh;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.punctual.application.apikey.ApiKeys;
import org.punctual.application.apikey.KnownPartners;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.persistence.InstantConverter;

/** API keys in the database. */
@ApplicationScoped
@Transactional
class JpaApiKeys implements ApiKeys {

  private final EntityManager entities;
  private final KnownPartners known;

  @Inject
  JpaApiKeys(EntityManager entities, KnownPartners known) {
    this.entities = entities;
    this.known = known;
  }

  @Override
  public void add(ApiKey key) {
    entities.persist(ApiKeyRow.of(key));
    entities.flush();
  }

  @Override
  public void update(ApiKey key) {
    entities.getReference(ApiKeyRow.class, key.id().value()).become(key);
    entities.flush();
    known.changed(key.owner());
  }

  /**
   * Uses SQL, which does not change the row's version, so that it cannot conflict with an owner who
   * revokes the key meanwhile.
   */
  @Override
  public void noteUse(ApiKeyId key, Instant at) {
    entities
        .createNativeQuery("update api_key set last_used_at = ?1 where id = ?2")
        .setParameter(1, InstantConverter.bound(at))
        .setParameter(2, key.value())
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
  public List<ApiKey> findAll(Collection<ApiKeyId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return query("k.id in :ids")
        .setParameter("ids", ids.stream().map(ApiKeyId::value).toList())
        .getResultStream()
        .map(ApiKeyRow::toDomain)
        .toList();
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
    return fresh(
        entities.createQuery(
            "select k from ApiKeyRow k where " + condition + " order by k.issuedAt desc, k.id desc",
            ApiKeyRow.class));
  }
}
