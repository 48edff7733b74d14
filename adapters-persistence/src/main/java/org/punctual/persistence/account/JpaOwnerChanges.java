package org.punctual.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.punctual.application.account.OwnerChange;
import org.punctual.application.account.OwnerChanges;
import org.punctual.domain.account.AccountId;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Query;

/** Changes of owners and their keys in the database, by its clock alone. */
@ApplicationScoped
@Transactional
class JpaOwnerChanges implements OwnerChanges {

  private static final String INSERT =
      "insert into owner_change (id, owner_id, changed_at) values (?, ?, current_timestamp)";

  /** The server ends each transaction after two minutes. */
  private static final Query RECENT =
      new Query(
          "select id, owner_id from owner_change"
              + " where changed_at > current_timestamp - interval '3' minute",
          List.of());

  private static final Query REMOVE_OLD =
      new Query(
          "delete from owner_change"
              + " where changed_at < current_timestamp - interval '10' minute",
          List.of());

  private final Rows rows;

  @Inject
  JpaOwnerChanges(Rows rows) {
    this.rows = rows;
  }

  @Override
  public void add(AccountId owner) {
    rows.change(new Query(INSERT, List.of(UUID.randomUUID(), owner.value())));
  }

  @Override
  public List<OwnerChange> recent() {
    return rows.read(
        RECENT,
        row ->
            new OwnerChange(
                row.getObject(1, UUID.class), new AccountId(row.getObject(2, UUID.class))));
  }

  @Override
  public void removeOld() {
    rows.change(REMOVE_OLD);
  }
}
