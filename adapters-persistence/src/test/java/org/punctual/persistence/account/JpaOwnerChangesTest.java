package org.punctual.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.punctual.application.Samples;
import org.punctual.application.Store;
import org.punctual.application.account.OwnerChangesContract;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaOwnerChangesTest extends OwnerChangesContract {

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }

  @Test
  void An_old_change_is_not_recent_and_is_removed() {
    store.run(() -> store.ownerChanges().add(Samples.account("zoe@example.org").id()));
    change("update owner_change set changed_at = changed_at - interval '4' minute");
    assertThat(store.ownerChanges().recent()).isEmpty();

    store.ownerChanges().removeOld();
    assertThat(change("update owner_change set changed_at = changed_at - interval '7' minute"))
        .isOne();

    store.ownerChanges().removeOld();
    assertThat(change("delete from owner_change")).isZero();
  }

  private int change(String sql) {
    return store.call(() -> database.database().entities().createNativeQuery(sql).executeUpdate());
  }
}
