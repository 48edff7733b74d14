package org.punctual.persistence.account;

import static org.punctual.persistence.Fresh.fresh;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.punctual.application.account.OneTimeLinks;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.OneTimeLink;
import org.punctual.domain.account.OneTimeLink.Purpose;

/** Links in the database. */
@ApplicationScoped
@Transactional
class JpaOneTimeLinks implements OneTimeLinks {

  private final EntityManager entities;

  @Inject
  JpaOneTimeLinks(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(OneTimeLink link) {
    forget(link.account(), link.purpose());
    entities.persist(OneTimeLinkRow.of(link));
    entities.flush();
  }

  @Override
  public void forget(AccountId account, Purpose purpose) {
    entities
        .createQuery(
            "delete from OneTimeLinkRow l where l.accountId = :account and l.purpose = :purpose")
        .setParameter("account", account.value())
        .setParameter("purpose", purpose)
        .executeUpdate();
  }

  @Override
  public void forgetExpired(Instant before) {
    entities
        .createQuery("delete from OneTimeLinkRow l where l.expiresAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }

  @Override
  public Optional<OneTimeLink> find(String tokenHash) {
    return fresh(
            entities.createQuery(
                "select l from OneTimeLinkRow l where l.tokenHash = :hash", OneTimeLinkRow.class))
        .setParameter("hash", tokenHash)
        .getResultStream()
        .map(OneTimeLinkRow::toDomain)
        .findFirst();
  }

  @Override
  public Optional<OneTimeLink> latest(AccountId account, Purpose purpose) {
    return fresh(
            entities.createQuery(
                "select l from OneTimeLinkRow l"
                    + " where l.accountId = :account and l.purpose = :purpose",
                OneTimeLinkRow.class))
        .setParameter("account", account.value())
        .setParameter("purpose", purpose)
        .getResultStream()
        .map(OneTimeLinkRow::toDomain)
        .findFirst();
  }

  /**
   * The transaction that deletes the row takes the link. A second transaction at the same moment
   * finds none.
   */
  @Override
  public Optional<OneTimeLink> take(String tokenHash) {
    return find(tokenHash).filter(link -> delete(link) == 1);
  }

  private int delete(OneTimeLink link) {
    return entities
        .createQuery("delete from OneTimeLinkRow l where l.tokenHash = :hash")
        .setParameter("hash", link.tokenHash())
        .executeUpdate();
  }
}
