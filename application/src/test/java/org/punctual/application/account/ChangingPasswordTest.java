package org.punctual.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.account.AccountReason.BUSY;
import static org.punctual.domain.account.AccountReason.PASSWORD_TOO_SHORT;
import static org.punctual.domain.account.AccountReason.PASSWORD_UNCHANGED;
import static org.punctual.domain.account.AccountReason.PASSWORD_WELL_KNOWN;
import static org.punctual.domain.account.AccountReason.PASSWORD_WRONG;
import static org.punctual.domain.account.AccountReason.TOO_MANY_TRIES;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.domain.Fault;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.PasswordHash;
import org.punctual.domain.account.SessionClient;
import org.punctual.domain.account.SessionId;

class ChangingPasswordTest {

  private static final String OLD = InMemoryPunctual.PASSWORD;
  private static final String NEW = "another quiet horse";

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final Account ada = punctual.mailedCustomer("Ada");

  @Test
  void ends_sessions_that_signed_in_before() {
    SessionId session = punctual.keepingSessions.begin(ada.id(), new SessionClient("", ""));
    punctual.clock.advance(Duration.ofMinutes(1));

    Account changed = change(OLD, NEW);

    assertThat(changed.credentials().password()).isEqualTo(new PasswordHash("1:" + NEW));
    assertThat(punctual.accounts.find(ada.id())).contains(changed);
    assertThat(punctual.keepingSessions.resume(session, new SessionClient("", ""))).isEmpty();
  }

  @Test
  void needs_the_present_one() {
    assertRefused(
        List.of(Fault.at("currentPassword", PASSWORD_WRONG)), () -> change("a loud horse", NEW));
  }

  @Test
  void needs_another_one() {
    assertRefused(List.of(Fault.at("password", PASSWORD_UNCHANGED)), () -> change(OLD, OLD));
    assertRefused(List.of(Fault.at("currentPassword", PASSWORD_WRONG)), () -> change(NEW, NEW));
  }

  @Test
  void obeys_the_same_rules() {
    assertRefused(PASSWORD_TOO_SHORT, () -> change(OLD, "short"));
    assertRefused(PASSWORD_WELL_KNOWN, () -> change(OLD, FastPasswords.WELL_KNOWN));
  }

  @Test
  void is_refused_when_another_was_set_at_the_same_moment() {
    punctual.clock.advance(Duration.ofMinutes(1));
    punctual.passwords.meanwhile(() -> change(OLD, "first of two horses"));

    assertRefused(PASSWORD_WRONG, () -> change(OLD, NEW));
  }

  @Test
  void needs_a_wait_after_wrong_ones_as_at_sign_in() {
    for (int i = 0; i < 5; i++) {
      assertRefused(PASSWORD_WRONG, () -> change("a loud horse", NEW));
    }

    assertRefused(List.of(Fault.of(TOO_MANY_TRIES, 2L)), () -> change(OLD, NEW));
    assertThat(punctual.passwords.asked()).hasSize(5);
    punctual.clock.advance(Duration.ofSeconds(2));
    change(OLD, NEW);
    assertThat(punctual.tries.size()).isZero();
  }

  @Test
  void is_refused_without_counting_while_too_many_passwords_are_compared() {
    punctual.passwords.busyOnce();

    assertRefused(BUSY, () -> change(OLD, NEW));
    assertThat(punctual.tries.size()).isZero();
  }

  private Account change(String current, String wanted) {
    return punctual.access.changingPassword.change(ada.id(), current, wanted);
  }
}
