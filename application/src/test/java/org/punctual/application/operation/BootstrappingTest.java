package org.punctual.application.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.punctual.domain.RefusalAssertions.assertRefused;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.apikey.Partner;
import org.punctual.application.operation.Bootstrapping.Result;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.Standing;
import org.punctual.domain.apikey.ApiKeyReason;
import org.punctual.domain.apikey.Scope;

class BootstrappingTest {

  private static final String SECRET = "punctual_8aspm4G7_VmSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBGe";
  private static final EmailAddress ADMIN = EmailAddress.of("admin@example.org");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private boolean migrated;

  @Nested
  class At_the_first_start {

    @Test
    void the_account_is_made_as_an_operators_with_its_address_confirmed() {
      assertThat(start(bootstrap("a quiet horse reads", Optional.empty()))).isEqualTo(Result.MADE);

      Account made = punctual.accounts.findByEmail(ADMIN).orElseThrow();
      assertThat(made.standing()).isEqualTo(Standing.OPERATOR);
      assertThat(made.mail().allows()).isTrue();
      assertThat(
              punctual.access.signingIn.signIn("admin@example.org", "a quiet horse reads", "here"))
          .isEqualTo(made);
    }

    @Test
    void its_key_works_with_all_scopes() {
      start(bootstrap("a quiet horse reads", Optional.of(SECRET)));

      Partner partner = punctual.recognising.recognise(SECRET).orElseThrow();
      assertThat(partner.key().terms().scopes()).isEqualTo(Set.of(Scope.values()));
    }

    @Test
    void nothing_is_made_without_an_address() {
      assertThat(start(new Bootstrap(Optional.empty(), Optional.empty(), Optional.empty())))
          .isEqualTo(Result.NOT_ASKED);
    }

    @Test
    void the_store_is_brought_up_to_date_before() {
      start(bootstrap("a quiet horse reads", Optional.empty()));

      assertThat(migrated).isTrue();
    }
  }

  @Nested
  class At_later_starts {

    @Test
    void an_account_of_that_address_is_left_as_it_is() {
      Account admin = punctual.customer("Admin");

      assertThat(start(bootstrap("another quiet horse", Optional.of(SECRET))))
          .isEqualTo(Result.LEFT);
      assertThat(punctual.accounts.findByEmail(ADMIN)).contains(admin);
      assertThat(punctual.recognising.recognise(SECRET)).isEmpty();
    }
  }

  @Nested
  class When_another_server_starts_at_the_same_moment {

    @Test
    void its_account_is_as_good_as_our_own() {
      punctual.passwords.meanwhile(() -> punctual.customer("Admin"));

      assertThat(start(bootstrap("a quiet horse reads", Optional.of(SECRET))))
          .isEqualTo(Result.MADE);
      assertThat(punctual.recognising.recognise(SECRET)).isEmpty();
    }
  }

  @Nested
  class The_start_is_refused {

    @Test
    void for_a_malformed_key_before_any_account_is_made() {
      Bootstrap malformed = bootstrap("a quiet horse reads", Optional.of(SECRET + "x"));

      assertRefused(ApiKeyReason.KEY_MALFORMED, () -> start(malformed));
      assertThat(punctual.accounts.findByEmail(ADMIN)).isEmpty();
    }

    @Test
    void when_the_store_cannot_be_brought_up_to_date() {
      Schema broken =
          () -> {
            throw new IllegalStateException("no migrations");
          };
      Bootstrapping bootstrapping =
          bootstrapping(bootstrap("a quiet horse reads", Optional.empty()));

      assertThatIllegalStateException()
          .isThrownBy(() -> new StartingPunctual(broken, bootstrapping).start());
      assertThat(punctual.accounts.findByEmail(ADMIN)).isEmpty();
    }
  }

  private Result start(Bootstrap bootstrap) {
    return new StartingPunctual(() -> migrated = true, bootstrapping(bootstrap)).start();
  }

  private Bootstrapping bootstrapping(Bootstrap bootstrap) {
    return new Bootstrapping(
        bootstrap,
        punctual.accounts,
        punctual.newAccounts,
        new AddingOperator(punctual.accounts, punctual.issuing, punctual.trail));
  }

  private static Bootstrap bootstrap(String password, Optional<String> key) {
    return new Bootstrap(Optional.of(ADMIN.value()), Optional.of(password), key);
  }
}
