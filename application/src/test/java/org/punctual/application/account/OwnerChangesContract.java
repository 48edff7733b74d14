package org.punctual.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.Samples;
import org.punctual.application.StoreContract;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKey;

/** What {@link OwnerChanges} promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class OwnerChangesContract extends StoreContract {

  @Test
  void Each_change_is_recent_and_has_an_id_of_its_own() {
    store.ownerChanges().add(adas());
    store.ownerChanges().add(adas());
    store.ownerChanges().add(bobs());

    List<OwnerChange> recent = store.ownerChanges().recent();

    assertThat(recent.stream().map(OwnerChange::owner)).contains(adas(), bobs());
    assertThat(recent.stream().map(OwnerChange::id)).doesNotHaveDuplicates();
    assertThat(changesOf(adas())).isEqualTo(2);
  }

  @Test
  void A_recent_change_is_not_removed() {
    store.ownerChanges().add(adas());

    store.ownerChanges().removeOld();

    assertThat(changesOf(adas())).isOne();
  }

  @Test
  void A_changed_key_is_a_change_of_its_owner() {
    ApiKey key = Samples.key(adas(), "aaaaaaaa");
    store.keys().add(key);
    long before = changesOf(adas());

    store.keys().update(key.revoked(Samples.NOW));

    assertThat(changesOf(adas())).isEqualTo(before + 1);
  }

  @Test
  void A_changed_account_is_a_change() {
    long before = changesOf(adas());

    store.accounts().update(store.accounts().find(adas()).orElseThrow());

    assertThat(changesOf(adas())).isEqualTo(before + 1);
  }

  @Test
  void A_removed_account_is_a_change() {
    long before = changesOf(adas());

    store.accounts().remove(adas());

    assertThat(changesOf(adas())).isEqualTo(before + 1);
  }

  @Test
  void A_change_that_is_taken_back_is_none() {
    AccountId owner = adas();
    assertThatThrownBy(
            () ->
                store.run(
                    () -> {
                      store.ownerChanges().add(owner);
                      throw new IllegalStateException("taken back");
                    }))
        .hasMessage("taken back");

    assertThat(changesOf(owner)).isZero();
  }

  private long changesOf(AccountId owner) {
    return store.ownerChanges().recent().stream()
        .filter(change -> change.owner().equals(owner))
        .count();
  }
}
