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

/** In the database, until when owners have seen their notifications. */
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

  /** Under the owner's lock: two pages may be opened at once, and the first row made only once. */
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
