package org.punctual.persistence.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.punctual.application.account.Accounts;
import org.punctual.application.reminder.SeenNotifications;
import org.punctual.domain.account.AccountId;

/** The instants, in the database, up to which owners have seen their notifications. */
@ApplicationScoped
@Transactional
class JpaSeenNotifications implements SeenNotifications {

  private final EntityManager entities;
  private final Accounts accounts;

  @Inject
  JpaSeenNotifications(EntityManager entities, Accounts accounts) {
    this.entities = entities;
    this.accounts = accounts;
  }

  @Override
  public Optional<Instant> until(AccountId owner) {
    return row(owner).map(SeenRow::toDomain);
  }

  /** Holds the owner's lock, so that two pages that are opened at once insert only one row. */
  @Override
  public void mark(AccountId owner, Instant until) {
    accounts.lock(owner);
    row(owner)
        .ifPresentOrElse(
            row -> row.become(until), () -> entities.persist(SeenRow.of(owner, until)));
  }

  private Optional<SeenRow> row(AccountId owner) {
    return Optional.ofNullable(entities.find(SeenRow.class, owner.value()));
  }
}
