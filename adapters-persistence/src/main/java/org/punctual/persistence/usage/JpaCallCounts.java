package org.punctual.persistence.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.punctual.application.usage.CallCounts;
import org.punctual.domain.account.AccountId;
import org.punctual.persistence.account.JpaAccounts;

/**
 * Counts in the database. Rows are locked in the order of their owners, so that servers wait one
 * after the other.
 */
@ApplicationScoped
class JpaCallCounts implements CallCounts {

  private final EntityManager entities;
  private final JpaAccounts accounts;

  @Inject
  JpaCallCounts(EntityManager entities, JpaAccounts accounts) {
    this.entities = entities;
    this.accounts = accounts;
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public Map<AccountId, Long> add(Instant minute, Map<AccountId, Long> calls) {
    List<CallCountRow> rows = new ArrayList<>(locked(calls.keySet()));
    rows.addAll(made(missing(calls.keySet(), rows), minute));
    rows.forEach(row -> row.add(minute, calls.getOrDefault(row.owner(), 0L)));
    entities.flush();
    return rows.stream()
        .filter(row -> row.counts(minute))
        .collect(Collectors.toMap(CallCountRow::owner, CallCountRow::calls));
  }

  private List<CallCountRow> locked(Collection<AccountId> owners) {
    return entities
        .createQuery(
            "select c from CallCountRow c where c.ownerId in :owners order by c.ownerId",
            CallCountRow.class)
        .setParameter("owners", owners.stream().map(AccountId::value).toList())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private static Set<AccountId> missing(Set<AccountId> owners, List<CallCountRow> rows) {
    Set<AccountId> missing = new HashSet<>(owners);
    rows.forEach(row -> missing.remove(row.owner()));
    return missing;
  }

  private List<CallCountRow> made(Set<AccountId> owners, Instant minute) {
    return owners.stream()
        .sorted(Comparator.comparing(AccountId::value))
        .flatMap(owner -> made(owner, minute).stream())
        .toList();
  }

  /**
   * Holds the owner's lock, because two servers may insert the first count of an owner at the same
   * moment.
   */
  private Optional<CallCountRow> made(AccountId owner, Instant minute) {
    if (accounts.find(owner).isEmpty()) {
      return Optional.empty();
    }
    accounts.lock(owner);
    List<CallCountRow> byAnother = locked(List.of(owner));
    if (!byAnother.isEmpty()) {
      return Optional.of(byAnother.get(0));
    }
    CallCountRow row = CallCountRow.of(owner, minute);
    entities.persist(row);
    return Optional.of(row);
  }
}
