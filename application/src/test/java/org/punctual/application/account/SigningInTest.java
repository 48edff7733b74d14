package org.punctual.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.account.AccountReason.ACCOUNT_LOCKED;
import static org.punctual.domain.account.AccountReason.CREDENTIALS_WRONG;
import static org.punctual.domain.account.AccountReason.TOO_MANY_TRIES;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.domain.Fault;
import org.punctual.domain.account.Account;

class SigningInTest {

  private static final String HOME = "192.0.2.1";
  private static final String ELSEWHERE = "192.0.2.2";
  private static final String RIGHT = InMemoryPunctual.PASSWORD;
  private static final String WRONG = "a loud horse writes";

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final Account ada = punctual.customer("Ada");

  @Nested
  class Who_knows_the_password {

    @Test
    void signs_in_with_the_address_in_whatever_case() {
      assertThat(signIn(" ADA@Example.org ", RIGHT, HOME)).isEqualTo(ada);
    }

    @Test
    void learns_when_the_account_is_locked() {
      punctual.locked(ada);

      assertRefused(ACCOUNT_LOCKED, () -> signIn("ada@example.org", RIGHT, HOME));
    }
  }

  @Nested
  class Who_does_not {

    @Test
    void is_answered_alike_for_known_unknown_and_impossible_addresses() {
      List<Fault> answer = List.of(Fault.of(CREDENTIALS_WRONG));

      assertRefused(answer, () -> signIn("ada@example.org", WRONG, HOME));
      assertRefused(answer, () -> signIn("eve@example.org", WRONG, HOME));
      assertRefused(answer, () -> signIn("no address", WRONG, HOME));
    }

    @Test
    void waits_as_long_for_each_of_them_because_a_password_is_always_compared() {
      assertRefused(CREDENTIALS_WRONG, () -> signIn("ada@example.org", WRONG, HOME));
      assertRefused(CREDENTIALS_WRONG, () -> signIn("eve@example.org", WRONG, HOME));
      assertRefused(CREDENTIALS_WRONG, () -> signIn("no address", WRONG, HOME));

      assertThat(punctual.passwords.asked())
          .containsExactly(
              Optional.of(ada.credentials().password()), Optional.empty(), Optional.empty());
    }

    @Test
    void does_not_learn_that_the_account_is_locked() {
      punctual.locked(ada);

      assertRefused(CREDENTIALS_WRONG, () -> signIn("ada@example.org", WRONG, HOME));
    }
  }

  @Nested
  class After_failures {

    @Test
    void the_sixth_try_has_to_wait_two_seconds_though_its_password_is_right() {
      fail(5);

      assertRefused(
          List.of(Fault.of(TOO_MANY_TRIES, 2L)), () -> signIn("ada@example.org", RIGHT, HOME));
      assertThat(punctual.passwords.asked()).hasSize(5);
    }

    @Test
    void a_try_after_the_wait_is_accepted() {
      fail(5);

      punctual.clock.advance(Duration.ofSeconds(2));

      assertThat(signIn("ada@example.org", RIGHT, HOME)).isEqualTo(ada);
    }

    @Test
    void success_forgets_them() {
      fail(4);
      signIn("ada@example.org", RIGHT, HOME);

      fail(4);

      assertThat(signIn("ada@example.org", RIGHT, HOME)).isEqualTo(ada);
    }

    @Test
    void fifteen_minutes_forget_them() {
      fail(4);
      punctual.clock.advance(Duration.ofMinutes(15));

      fail(4);

      assertThat(signIn("ada@example.org", RIGHT, HOME)).isEqualTo(ada);
    }

    @Test
    void the_owner_who_comes_from_elsewhere_is_not_locked_out() {
      fail(5);

      assertThat(signIn("ada@example.org", RIGHT, ELSEWHERE)).isEqualTo(ada);
    }

    @Test
    void another_customer_behind_the_same_address_is_not_locked_out() {
      Account bob = punctual.customer("Bob");
      fail(5);

      assertThat(signIn("bob@example.org", RIGHT, HOME)).isEqualTo(bob);
    }

    @Test
    void a_try_counts_while_its_password_is_still_compared() {
      punctual.passwords.meanwhile(
          () -> assertThat(punctual.tries.size()).as("of client, and at address").isEqualTo(2));

      assertRefused(CREDENTIALS_WRONG, () -> signIn("ada@example.org", WRONG, HOME));
    }

    private void fail(int times) {
      for (int i = 0; i < times; i++) {
        assertRefused(CREDENTIALS_WRONG, () -> signIn("ada@example.org", WRONG, HOME));
      }
    }
  }

  @Nested
  class After_failures_at_many_addresses {

    @Test
    void the_client_has_to_wait_wherever_it_signs_in() {
      failAtDifferentAddresses(50);

      assertRefused(
          List.of(Fault.of(TOO_MANY_TRIES, 900L)), () -> signIn("ada@example.org", RIGHT, HOME));
      assertThat(punctual.passwords.asked()).hasSize(50);
    }

    @Test
    void the_owner_who_comes_from_elsewhere_is_not_locked_out() {
      failAtDifferentAddresses(50);

      assertThat(signIn("ada@example.org", RIGHT, ELSEWHERE)).isEqualTo(ada);
    }

    @Test
    void one_more_try_is_allowed_as_soon_as_the_first_is_forgotten() {
      failAtDifferentAddresses(1);
      punctual.clock.advance(Duration.ofMinutes(14));
      failAtDifferentAddresses(49);

      punctual.clock.advance(Duration.ofMinutes(1));

      assertThat(signIn("ada@example.org", RIGHT, HOME)).isEqualTo(ada);
    }

    @Test
    void success_neither_counts_nor_forgets_them() {
      failAtDifferentAddresses(49);
      signIn("ada@example.org", RIGHT, HOME);
      signIn("ada@example.org", RIGHT, HOME);

      failAtDifferentAddresses(1);

      assertRefused(TOO_MANY_TRIES, () -> signIn("ada@example.org", RIGHT, HOME));
    }

    @Test
    void a_try_that_was_slowed_down_at_one_address_does_not_count_for_the_client() {
      for (int i = 0; i < 5; i++) {
        assertRefused(CREDENTIALS_WRONG, () -> signIn("ada@example.org", WRONG, HOME));
      }
      for (int i = 0; i < 50; i++) {
        assertRefused(
            List.of(Fault.of(TOO_MANY_TRIES, 2L)), () -> signIn("ada@example.org", RIGHT, HOME));
      }

      assertThat(punctual.tries.size()).isEqualTo(10);
    }

    private void failAtDifferentAddresses(int times) {
      for (int i = 0; i < times; i++) {
        String address = UUID.randomUUID() + "@example.org";
        assertRefused(CREDENTIALS_WRONG, () -> signIn(address, WRONG, HOME));
      }
    }
  }

  private Account signIn(String email, String password, String client) {
    return punctual.access.signingIn.signIn(email, password, client);
  }
}
