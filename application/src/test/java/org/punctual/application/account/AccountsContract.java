package org.punctual.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.punctual.application.Samples.NOW;

import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.Race;
import org.punctual.application.Samples;
import org.punctual.application.StoreContract;
import org.punctual.domain.Fault;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.Credentials;
import org.punctual.domain.account.DisplayName;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.MailConsent;
import org.punctual.domain.account.PasswordHash;
import org.punctual.domain.account.Profile;
import org.punctual.domain.account.Theme;

/** What {@link Accounts} promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class AccountsContract extends StoreContract {

  @Test
  void An_account_is_found_as_it_was_added() {
    assertThat(store.accounts().find(adas())).contains(ada);
  }

  @Test
  void An_operators_account_is_found_as_it_was_added() {
    Account operator = Samples.account("root@example.com").asOperator();
    store.accounts().add(operator);
    assertThat(store.accounts().find(operator.id())).contains(operator);
  }

  @Test
  void A_change_is_seen_under_the_lock_of_the_same_transaction() {
    Account changed = Samples.locked(ada);
    store.run(
        () -> {
          store.accounts().update(changed);
          assertThat(store.accounts().lock(adas())).isEqualTo(changed);
        });
  }

  @Test
  void Nothing_is_found_under_an_unknown_id() {
    assertThat(store.accounts().find(Samples.account("eve@example.com").id())).isEmpty();
  }

  @Test
  void All_that_can_change_is_replaced() {
    Account changed =
        ada.presentedAs(
                new Profile(
                    new DisplayName("Ada 💫"),
                    ZoneId.of("America/St_Johns"),
                    Locale.ENGLISH,
                    Theme.DARK))
            .with(new Credentials(new PasswordHash("stronger"), NOW.plusMillis(1)))
            .mailed(new MailConsent(ada.confirmedAt(), false).confirmed(NOW.plusSeconds(60)));
    store.accounts().update(changed);
    assertThat(store.accounts().find(adas())).contains(changed);
    assertThat(store.accounts().find(bobs())).contains(bob);
  }

  @Nested
  class An_address {

    @Test
    void finds_its_account_in_whatever_case() {
      assertThat(store.accounts().findByEmail(new EmailAddress("ADA@Example.COM"))).contains(ada);
    }

    @Test
    void that_nobody_has_finds_nothing() {
      assertThat(store.accounts().findByEmail(new EmailAddress("ada@example.co"))).isEmpty();
    }

    @Test
    void is_taken_in_whatever_case() {
      Account second = Samples.account("Ada@EXAMPLE.com");
      assertThatExceptionOfType(AccountRefusal.class)
          .isThrownBy(() -> store.accounts().add(second))
          .satisfies(refusal -> assertThat(refusal.faults()).containsExactly(taken()));
      assertThat(store.accounts().find(second.id())).isEmpty();
    }

    @Test
    void that_several_want_at_the_same_moment_goes_to_one_of_them() {
      assertThat(Race.of(8, this::claimsAddress)).containsOnlyOnce(true);
    }

    private boolean claimsAddress() {
      try {
        store.run(() -> store.accounts().add(Samples.account("eve@example.com")));
        return true;
      } catch (AccountRefusal refusal) {
        assertThat(refusal.faults()).containsExactly(taken());
        return false;
      }
    }

    private static Fault taken() {
      return Fault.at("email", AccountReason.EMAIL_TAKEN);
    }
  }

  @Nested
  class A_lock {

    @Test
    void gives_the_account_as_it_is_now_though_it_was_read_before() {
      Account changed = named("Ada Lovelace");
      Account locked =
          store.call(
              () -> {
                assertThat(store.accounts().find(adas())).contains(ada);
                Race.elsewhere(
                    () -> {
                      store.accounts().update(changed);
                      return changed;
                    });
                return store.accounts().lock(adas());
              });
      assertThat(locked).isEqualTo(changed);
    }

    @Test
    void of_an_unknown_account_is_an_error() {
      assertThatExceptionOfType(UnknownAccount.class)
          .isThrownBy(() -> store.accounts().lock(Samples.account("eve@example.com").id()));
    }

    /** A booking at the moment of a deletion is refused, and does not fail otherwise. */
    @Test
    void at_the_moment_of_a_deletion_finds_the_account_or_reports_that_it_is_unknown() {
      AtomicInteger turn = new AtomicInteger();

      Race.of(8, () -> turn.getAndIncrement() == 0 ? remove() : isLocked());

      assertThat(isLocked()).isFalse();
    }

    private boolean remove() {
      store.run(() -> store.accounts().remove(adas()));
      return true;
    }

    private boolean isLocked() {
      try {
        return store.call(() -> store.accounts().lock(adas())).equals(ada);
      } catch (UnknownAccount gone) {
        return false;
      }
    }

    @Test
    void lets_only_one_transaction_at_a_time_change_the_data_of_the_owner() {
      store.accounts().update(named("0"));
      Race.of(8, () -> store.call(this::increment));
      assertThat(store.accounts().find(adas())).contains(named("8"));
    }

    private Account increment() {
      Account locked = store.accounts().lock(adas());
      int count = Integer.parseInt(locked.profile().name().value());
      Account next = named(Integer.toString(count + 1));
      store.accounts().update(next);
      return next;
    }

    private Account named(String name) {
      Profile profile = ada.profile();
      return ada.presentedAs(
          Profile.of(new DisplayName(name), profile.timeZone(), profile.language()));
    }
  }
}
