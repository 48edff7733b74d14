package org.punctual.persistence.account;

import static org.punctual.persistence.Fresh.fresh;
import static org.punctual.persistence.Rows.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.punctual.application.account.Accounts;
import org.punctual.application.account.UnknownAccount;
import org.punctual.application.apikey.KnownPartners;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.EmailAddress;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Violations;

/** Accounts in the database. */
@ApplicationScoped
@Transactional
public class JpaAccounts implements Accounts {

  private static final String SELECT =
      "select " + AccountColumns.ALL + " from account a where a.id ";

  private final EntityManager entities;
  private final Rows rows;
  private final OwnerLock lock;
  private final KnownPartners known;

  @Inject
  JpaAccounts(EntityManager entities, Rows rows, OwnerLock lock, KnownPartners known) {
    this.entities = entities;
    this.rows = rows;
    this.lock = lock;
    this.known = known;
  }

  @Override
  public void add(Account account) {
    entities.persist(AccountRow.of(account));
    try {
      entities.flush();
    } catch (PersistenceException e) {
      if (Violations.isOfUniqueness(e)) {
        throw AccountRefusal.of("email", AccountReason.EMAIL_TAKEN);
      }
      throw e;
    }
  }

  @Override
  public void update(Account account) {
    entities.getReference(AccountRow.class, account.id().value()).become(account);
    entities.flush();
    known.changed(account.id());
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return Optional.ofNullable(entities.find(AccountRow.class, id.value()))
        .map(AccountRow::toDomain);
  }

  @Override
  public Optional<Account> findByEmail(EmailAddress email) {
    return fresh(
            entities.createQuery(
                "select a from AccountRow a where a.emailKey = :key", AccountRow.class))
        .setParameter("key", email.key())
        .getResultStream()
        .map(AccountRow::toDomain)
        .findFirst();
  }

  @Override
  public Account lock(AccountId owner) {
    return locked(owner, lock.clause());
  }

  /**
   * Locks rows in the same order as all other transactions, so that no deadlock arises: the owner,
   * then reminders, then deliveries, then messages to endpoints, each by id. Appointments are
   * deleted before the API keys that created some of them. Foreign keys cascade to the rest. No
   * check of a foreign key to the owner passes meanwhile, so that no row is added.
   */
  @Override
  public void remove(AccountId id) {
    locked(id, "for update");
    ofOwner("select id from reminder where owner_id = ?1 order by id for update", id)
        .getResultList();
    ofOwner(
            "select id from delivery where reminder_id in"
                + " (select id from reminder where owner_id = ?1) order by id for update",
            id)
        .getResultList();
    ofOwner(
            "select id from webhook_message where endpoint_id in"
                + " (select id from webhook_endpoint where owner_id = ?1) order by id for update",
            id)
        .getResultList();
    ofOwner("delete from usage_record where owner_id = ?1", id).executeUpdate();
    ofOwner("delete from idempotency_key where owner_id = ?1", id).executeUpdate();
    ofOwner("delete from appointment where owner_id = ?1", id).executeUpdate();
    ofOwner("delete from account where id = ?1", id).executeUpdate();
    entities.clear();
    known.changed(id);
  }

  private Account locked(AccountId owner, String clause) {
    return read("= ? " + clause, List.of(owner.value())).stream()
        .findFirst()
        .orElseThrow(() -> new UnknownAccount(owner));
  }

  private Query ofOwner(String sql, AccountId owner) {
    return entities.createNativeQuery(sql).setParameter(1, owner.value());
  }

  /**
   * The accounts of some ids, in no order. Other adapters use it to load the accounts of their
   * rows.
   */
  public List<Account> findAll(Collection<AccountId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<UUID> values = ids.stream().map(AccountId::value).toList();
    return read(in(values), values);
  }

  private List<Account> read(String condition, List<UUID> ids) {
    return rows.read(new Rows.Query(SELECT + condition, ids), AccountColumns::read);
  }
}
