package org.punctual.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.punctual.application.Sha256;
import org.punctual.application.account.Tries;
import org.punctual.application.account.Try;
import org.punctual.application.account.TryLimit;

/**
 * Tries in the database. A subject is kept as its SHA-256, because it holds the address of a client
 * and the typed text, of any length. Each counted try deletes the tries that are too old to count.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class JpaTries implements Tries {

  private static final Duration KEPT = Duration.ofDays(1);
  private static final int HEX = 16;

  private final EntityManager entities;

  @Inject
  JpaTries(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<Duration> count(Try one, TryLimit limit) {
    String subject = Sha256.hex(one.subject());
    lock(subject);
    sweep(one.at().minus(KEPT));
    List<Instant> recent = recent(one.kind(), subject, one.at().minus(limit.memory()));
    Optional<Duration> wait = limit.waitBefore(one.at(), recent);
    if (wait.isEmpty()) {
      entities.persist(TryRow.of(one, subject));
    }
    return wait;
  }

  @Override
  public void takeBack(Try one) {
    entities
        .createQuery("delete from TryRow t where t.id = :id")
        .setParameter("id", one.id())
        .executeUpdate();
  }

  @Override
  public void forget(Kind kind, String subject) {
    entities
        .createQuery("delete from TryRow t where t.kind = :kind and t.subject = :subject")
        .setParameter("kind", kind)
        .setParameter("subject", Sha256.hex(subject))
        .executeUpdate();
  }

  private void lock(String subject) {
    // EclipseLink treats a key of 0 as a missing key.
    int stripe = 1 + Integer.parseInt(subject.substring(0, 2), HEX) % TryLockRow.STRIPES;
    if (entities.find(TryLockRow.class, stripe, LockModeType.PESSIMISTIC_WRITE) == null) {
      throw new IllegalStateException("the schema has no row to lock for tries: " + stripe);
    }
  }

  private void sweep(Instant oldest) {
    entities
        .createQuery("delete from TryRow t where t.triedAt < :oldest")
        .setParameter("oldest", oldest)
        .executeUpdate();
  }

  private List<Instant> recent(Kind kind, String subject, Instant from) {
    return entities
        .createQuery(
            "select t.triedAt from TryRow t where t.kind = :kind and t.subject = :subject"
                + " and t.triedAt > :from order by t.triedAt desc",
            Instant.class)
        .setParameter("kind", kind)
        .setParameter("subject", subject)
        .setParameter("from", from)
        .setMaxResults(TryLimit.MOST_RECENT)
        .getResultList();
  }
}
