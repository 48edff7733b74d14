package org.punctual.persistence.account;

import static org.punctual.persistence.Fresh.fresh;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.punctual.application.account.Sessions;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.Session;
import org.punctual.domain.account.SessionId;

/** Sessions in the database. */
@ApplicationScoped
@Transactional
class JpaSessions implements Sessions {

  private final EntityManager entities;

  @Inject
  JpaSessions(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Session session) {
    entities.persist(SessionRow.of(session));
    entities.flush();
  }

  @Override
  public Optional<OwnedSession> find(SessionId id) {
    return fresh(
            entities.createQuery(
                "select s, a from SessionRow s, AccountRow a"
                    + " where s.id = :id and a.id = s.accountId",
                Object[].class))
        .setParameter("id", id.value())
        .getResultStream()
        .map(row -> new OwnedSession(((SessionRow) row[0]).toDomain(), ownerIn(row)))
        .findFirst();
  }

  @Override
  public List<Session> ofOwner(AccountId owner) {
    return fresh(
            entities.createQuery(
                "select s from SessionRow s where s.accountId = :owner"
                    + " order by s.lastUsedAt desc, s.id",
                SessionRow.class))
        .setParameter("owner", owner.value())
        .getResultStream()
        .map(SessionRow::toDomain)
        .toList();
  }

  /** Uses a single statement, so that a session that was ended meanwhile does not come back. */
  @Override
  public void noteUse(Session used) {
    entities
        .createQuery(
            "update SessionRow s set s.lastUsedAt = :at, s.clientAddress = :address"
                + " where s.id = :id and s.lastUsedAt < :at")
        .setParameter("at", used.lastUsedAt())
        .setParameter("address", used.client().address())
        .setParameter("id", used.id().value())
        .executeUpdate();
  }

  @Override
  public void remove(AccountId owner, SessionId id) {
    delete("s.accountId = :owner and s.id = :id")
        .setParameter("owner", owner.value())
        .setParameter("id", id.value())
        .executeUpdate();
  }

  @Override
  public void removeOthers(AccountId owner, SessionId kept) {
    delete("s.accountId = :owner and s.id <> :kept")
        .setParameter("owner", owner.value())
        .setParameter("kept", kept.value())
        .executeUpdate();
  }

  @Override
  public void removeAll(AccountId owner) {
    delete("s.accountId = :owner").setParameter("owner", owner.value()).executeUpdate();
  }

  @Override
  public void removeOver(Instant signedInBefore, Instant usedBefore) {
    delete("s.signedInAt < :signedIn or s.lastUsedAt < :used")
        .setParameter("signedIn", signedInBefore)
        .setParameter("used", usedBefore)
        .executeUpdate();
  }

  private Query delete(String condition) {
    return entities.createQuery("delete from SessionRow s where " + condition);
  }

  private static Account ownerIn(Object[] row) {
    return ((AccountRow) row[1]).toDomain();
  }
}
