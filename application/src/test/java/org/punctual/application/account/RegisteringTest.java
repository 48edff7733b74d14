package org.punctual.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.RefusalAssertions.assertRefusedAs;
import static org.punctual.domain.account.AccountReason.EMAIL_TAKEN;
import static org.punctual.domain.account.AccountReason.PASSWORD_IS_NAME_OR_ADDRESS;
import static org.punctual.domain.account.AccountReason.PASSWORD_WELL_KNOWN;
import static org.punctual.domain.account.AccountReason.REGISTRATION_CLOSED;
import static org.punctual.domain.account.AccountReason.TOO_MANY_TRIES;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.domain.Fault;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.Credentials;
import org.punctual.domain.account.DisplayName;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.MailConsent;
import org.punctual.domain.account.PasswordHash;
import org.punctual.domain.account.Profile;
import org.punctual.domain.account.Standing;

class RegisteringTest {

  private static final String CLIENT = "192.0.2.1";
  private static final Registration ADA =
      new Registration(
          " Ada ", "Ada@example.org", "a quiet horse reads", "Europe/Vienna", Locale.GERMAN);

  private final InMemoryPunctual punctual = new InMemoryPunctual();

  @Nested
  class A_customer {

    @Test
    void gets_an_account_whose_address_is_not_confirmed() {
      Account account = register(ADA);

      assertThat(punctual.accounts.find(account.id())).contains(account);
      assertThat(account)
          .isEqualTo(
              new Account(
                  account.id(),
                  EmailAddress.of("Ada@example.org"),
                  Profile.of(DisplayName.of("Ada"), ZoneId.of("Europe/Vienna"), Locale.GERMAN),
                  new Credentials(
                      new PasswordHash("1:a quiet horse reads"), InMemoryPunctual.START),
                  MailConsent.awaited(),
                  Standing.CUSTOMER,
                  false,
                  InMemoryPunctual.START));
    }

    @Test
    void learns_that_the_address_is_taken_in_whatever_case() {
      register(ADA);

      assertRefused(
          List.of(Fault.at("email", EMAIL_TAKEN)), () -> register(withEmail("ADA@EXAMPLE.org")));
    }

    @Test
    void learns_of_all_faults_at_once_in_the_order_of_the_fields() {
      assertRefusedAs(
          List.of(
              "name name-required",
              "email email-invalid",
              "password password-too-short",
              "timeZone time-zone-unknown"),
          () -> register(new Registration(" ", "ada", "short", "Mars/Base", Locale.ENGLISH)));
    }
  }

  @Nested
  class When_only_operators_create_accounts {

    private final Registering closed =
        new Registering(
            punctual.accounts,
            punctual.passwords,
            punctual.newAccounts,
            new RegistrationTries(
                punctual.tries, punctual.trail, punctual.clock, RegistrationMode.CLOSED));

    @Test
    void a_registration_is_refused_alike_for_known_and_unknown_addresses() {
      register(ADA);

      assertRefused(REGISTRATION_CLOSED, () -> closed.register(ADA, CLIENT));
      assertRefused(
          REGISTRATION_CLOSED, () -> closed.register(withEmail("ben@example.org"), CLIENT));
      assertThat(punctual.accounts.findByEmail(EmailAddress.of("ben@example.org"))).isEmpty();
    }

    @Test
    void no_other_fault_is_named_and_no_try_is_counted() {
      for (int i = 0; i < 20; i++) {
        assertRefused(
            List.of(Fault.of(REGISTRATION_CLOSED)),
            () -> closed.register(withPassword("short"), CLIENT));
      }
      assertThat(closed.isOpen()).isFalse();
    }
  }

  @Nested
  class A_password {

    @Test
    void that_everyone_knows_is_refused_beside_other_faults() {
      Registration weak =
          new Registration("", "ada@example.org", FastPasswords.WELL_KNOWN, "UTC", Locale.ENGLISH);

      assertRefusedAs(
          List.of("name name-required", "password password-well-known"), () -> register(weak));
    }

    @Test
    void that_is_easily_guessed_from_the_address_is_refused() {
      assertRefused(PASSWORD_WELL_KNOWN, () -> register(withPassword("ada@example.org!")));
    }

    @Test
    void that_is_the_address_is_refused() {
      assertRefused(PASSWORD_IS_NAME_OR_ADDRESS, () -> register(withPassword("ADA@example.org")));
    }
  }

  @Nested
  class A_client {

    @Test
    void may_try_ten_times_an_hour() {
      tryTimes(10);

      assertRefused(List.of(Fault.of(TOO_MANY_TRIES, 60L)), () -> register(ADA));
    }

    @Test
    void may_try_again_an_hour_after_the_first_of_ten() {
      tryTimes(10);

      punctual.clock.advance(Duration.ofHours(1));

      assertThatCode(() -> register(ADA)).doesNotThrowAnyException();
    }

    @Test
    void must_wait_until_then_though_nine_tries_came_later() {
      tryTimes(1);
      punctual.clock.advance(Duration.ofMinutes(50));
      tryTimes(9);
      punctual.clock.advance(Duration.ofMinutes(10).minusMillis(1));

      assertRefused(List.of(Fault.of(TOO_MANY_TRIES, 1L)), () -> register(ADA));
    }

    @Test
    void is_not_slowed_down_by_another_one() {
      tryTimes(10);

      assertThatCode(() -> punctual.access.registering.register(ADA, "192.0.2.2"))
          .doesNotThrowAnyException();
    }

    private void tryTimes(int times) {
      for (int i = 0; i < times; i++) {
        assertRefused(PASSWORD_WELL_KNOWN, () -> register(withPassword(FastPasswords.WELL_KNOWN)));
      }
    }
  }

  private Account register(Registration registration) {
    return punctual.access.registering.register(registration, CLIENT);
  }

  private static Registration withEmail(String email) {
    return new Registration(ADA.name(), email, ADA.password(), ADA.timeZone(), ADA.language());
  }

  private static Registration withPassword(String password) {
    return new Registration(ADA.name(), ADA.email(), password, ADA.timeZone(), ADA.language());
  }
}
