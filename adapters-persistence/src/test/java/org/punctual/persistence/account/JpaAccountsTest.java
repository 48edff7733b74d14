package org.punctual.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.punctual.application.Race;
import org.punctual.application.Store;
import org.punctual.application.account.AccountsContract;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.OneTimeLink;
import org.punctual.domain.account.OneTimeLink.Purpose;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaAccountsTest extends AccountsContract {

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }

  /** A server with a newer Java has written the zone. */
  @Test
  void A_time_zone_that_this_Java_does_not_know_is_read_as_UTC_and_stays_what_it_is() {
    execute("update account set time_zone = 'Europe/Atlantis'");
    Account ada = store.accounts().find(adas()).orElseThrow();
    assertThat(ada.profile().timeZone()).isEqualTo(ZoneId.of("UTC"));

    store.accounts().update(ada.mailed(ada.mail().confirmed(NOW)));
    assertThat(execute("update account set language = 'de' where time_zone = 'Europe/Atlantis'"))
        .isEqualTo(2);
  }

  /** The check of a foreign key may hold what the holder of the lock waits for. */
  @Test
  void A_row_that_refers_to_an_owner_is_added_while_another_transaction_holds_the_lock() {
    store.run(
        () -> {
          store.accounts().lock(adas());
          assertThat(Race.elsewhere(this::issueLink)).isEqualTo(adas());
        });
  }

  private AccountId issueLink() {
    store.links().add(OneTimeLink.issued("0".repeat(64), adas(), Purpose.RESET_PASSWORD, NOW));
    return adas();
  }

  private int execute(String sql) {
    return database
        .database()
        .transactions()
        .call(() -> database.database().entities().createNativeQuery(sql).executeUpdate());
  }
}
