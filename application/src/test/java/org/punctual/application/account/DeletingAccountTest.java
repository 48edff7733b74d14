package org.punctual.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.account.AccountReason.PASSWORD_WRONG;
import static org.punctual.domain.account.AccountReason.TOO_MANY_TRIES;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.domain.Fault;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.SessionClient;
import org.punctual.domain.account.SessionId;

class DeletingAccountTest {

  private static final SessionClient HOME = new SessionClient("192.0.2.1", "");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final Account ada = punctual.customer("Ada");
  private final SessionId session = punctual.keepingSessions.begin(ada.id(), HOME);

  @Test
  void An_account_is_gone_and_its_sessions_have_ended() {
    punctual.access.deleting.delete(ada.id(), InMemoryPunctual.PASSWORD);

    assertThat(punctual.accounts.find(ada.id())).isEmpty();
    assertThat(punctual.keepingSessions.resume(session, HOME)).isEmpty();
  }

  @Test
  void It_needs_the_password() {
    assertRefused(
        List.of(Fault.at("password", PASSWORD_WRONG)),
        () -> punctual.access.deleting.delete(ada.id(), "a loud horse writes"));

    assertThat(punctual.accounts.find(ada.id())).contains(ada);
    assertThat(punctual.keepingSessions.resume(session, HOME)).contains(ada);
  }

  @Test
  void A_stolen_session_cannot_guess_the_password() {
    for (int i = 0; i < 5; i++) {
      assertRefused(
          PASSWORD_WRONG, () -> punctual.access.deleting.delete(ada.id(), "a loud horse"));
    }

    assertRefused(
        TOO_MANY_TRIES, () -> punctual.access.deleting.delete(ada.id(), InMemoryPunctual.PASSWORD));
  }
}
