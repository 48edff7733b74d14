package org.punctual.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.domain.account.Account;
import org.punctual.web.FakeBrowser;

class OwnerSessionsTest {

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final OwnerSessions sessions = new OwnerSessions(punctual.signingIn, punctual.clock);
  private final FakeBrowser browser = new FakeBrowser();
  private final Account ada = punctual.customer("Ada");

  @Test
  void know_nobody_who_did_not_sign_in() {
    assertThat(ownerOfNextRequest()).isEmpty();
  }

  @Nested
  class An_owner_who_signed_in {

    @BeforeEach
    void signIn() {
      sessions.begin(browser.request(Map.of()), ada);
    }

    @Test
    void has_a_session_whose_id_nobody_knew_before() {
      assertThat(browser.sessionIds()).isEqualTo(1);
    }

    @Test
    void is_known_in_the_same_request_and_in_further_ones() {
      HttpServletRequest first = browser.request(Map.of());
      sessions.begin(first, ada);

      assertThat(sessions.ownerOf(first)).contains(ada);
      assertThat(ownerOfNextRequest()).contains(ada);
    }

    @Test
    void is_known_until_fourteen_days_have_passed() {
      punctual.clock.advance(Duration.ofDays(14).minusNanos(1));
      assertThat(ownerOfNextRequest()).contains(ada);

      punctual.clock.advance(Duration.ofNanos(1));
      assertThat(ownerOfNextRequest()).isEmpty();
    }

    @Test
    void is_nobody_after_the_password_was_changed_elsewhere() {
      punctual.clock.advance(Duration.ofMinutes(1));
      punctual.managing.changePassword(
          ada.id(), InMemoryPunctual.PASSWORD, "another quiet horse reads");

      assertThat(ownerOfNextRequest()).isEmpty();
    }

    @Test
    void is_nobody_once_the_account_is_locked() {
      punctual.locked(ada);

      assertThat(ownerOfNextRequest()).isEmpty();
    }

    @Test
    void is_nobody_after_signing_out() {
      sessions.end(browser.request(Map.of()));

      assertThat(ownerOfNextRequest()).isEmpty();
    }
  }

  private Optional<Account> ownerOfNextRequest() {
    return sessions.ownerOf(browser.request(Map.of()));
  }
}
