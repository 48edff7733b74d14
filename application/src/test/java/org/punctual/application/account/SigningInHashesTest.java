package org.punctual.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.account.AccountReason.BUSY;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.Credentials;
import org.punctual.domain.account.PasswordHash;

/** The hashing of a password when an owner signs in. */
class SigningInHashesTest {

  private static final String RIGHT = InMemoryPunctual.PASSWORD;
  private static final String WRONG = "a loud horse writes";

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final Account ada = punctual.customer("Ada");

  @Nested
  class While_too_many_passwords_are_compared {

    @Test
    void a_try_is_refused_and_does_not_count() {
      punctual.passwords.busyOnce();

      assertRefused(BUSY, () -> signIn(WRONG));
      assertThat(punctual.tries.size()).isZero();
    }

    @Test
    void an_owner_is_signed_in_though_the_password_is_not_hashed_anew() {
      punctual.passwords.raiseStrength();
      punctual.passwords.meanwhile(punctual.passwords::busyOnce);

      assertThat(signIn(RIGHT)).isEqualTo(ada);
      assertThat(punctual.accounts.find(ada.id())).contains(ada);
    }
  }

  @Nested
  class When_the_strength_of_hashes_has_risen {

    @Test
    void the_password_is_hashed_anew_and_sessions_go_on() {
      punctual.passwords.raiseStrength();
      punctual.clock.advance(Duration.ofDays(1));

      Account signedIn = signIn(RIGHT);

      assertThat(signedIn.credentials())
          .isEqualTo(new Credentials(new PasswordHash("2:" + RIGHT), ada.credentials().since()));
      assertThat(punctual.accounts.find(ada.id())).contains(signedIn);
    }

    @Test
    void a_password_changed_meanwhile_is_not_put_back() {
      punctual.passwords.raiseStrength();
      punctual.passwords.meanwhile(() -> changePassword("another quiet horse"));

      signIn(RIGHT);

      assertThat(punctual.accounts.find(ada.id()).orElseThrow().credentials().password())
          .isEqualTo(new PasswordHash("2:another quiet horse"));
    }

    private void changePassword(String wanted) {
      punctual.clock.advance(Duration.ofSeconds(1));
      punctual.access.changingPassword.change(ada.id(), RIGHT, wanted);
    }
  }

  private Account signIn(String password) {
    return punctual.access.signingIn.signIn("ada@example.org", password, "192.0.2.1");
  }
}
