package org.punctual.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.punctual.application.account.Tries;

/**
 * Tries in the database. A subject is kept as its SHA-256: it holds the address of a client and
 * what was typed, of any length. Each try sweeps out those that are too old for anyone to ask for.
 */
@ApplicationScoped
@Transactional
class JpaTries implements Tries {

  private static final int MOST = 100;
  private static final Duration KEPT = Duration.ofDays(1);

  private final EntityManager entities;

  @Inject
  JpaTries(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public void note(Kind kind, String subject, Instant at) {
    entities
        .createQuery("delete from TryRow t where t.triedAt < :oldest")
        .setParameter("oldest", at.minus(KEPT))
        .executeUpdate();
    entities.persist(TryRow.of(kind, hashed(subject), at));
  }

  @Override
  public List<Instant> after(Kind kind, String subject, Instant from) {
    return entities
        .createQuery(
            "select t.triedAt from TryRow t where t.kind = :kind and t.subject = :subject"
                + " and t.triedAt > :from order by t.triedAt desc",
            Instant.class)
        .setParameter("kind", kind)
        .setParameter("subject", hashed(subject))
        .setParameter("from", from)
        .setMaxResults(MOST)
        .getResultList();
  }

  @Override
  public void forget(Kind kind, String subject) {
    entities
        .createQuery("delete from TryRow t where t.kind = :kind and t.subject = :subject")
        .setParameter("kind", kind)
        .setParameter("subject", hashed(subject))
        .executeUpdate();
  }

  private static String hashed(String subject) {
    try {
      byte[] bytes = subject.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
