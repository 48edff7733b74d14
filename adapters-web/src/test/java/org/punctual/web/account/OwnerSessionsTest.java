package org.punctual.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.operation.FakeStoreHealth;
import org.punctual.application.operation.StoreUnavailable;
import org.punctual.domain.account.Account;
import org.punctual.web.FakeBrowser;

class OwnerSessionsTest {

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final FakeStoreHealth store = new FakeStoreHealth();
  private final OwnerSessions sessions = new OwnerSessions(punctual.keepingSessions, store);
  private final FakeBrowser browser = new FakeBrowser();
  private final Account ada = punctual.customer("Ada");

  @Test
  void know_no_guest() {
    assertThat(ownerOfNextRequest()).isEmpty();
  }

  @Test
  void do_not_query_the_store_for_a_guest_without_a_session() {
    browser.hideSession(1);

    assertThat(ownerOfNextRequest()).isEmpty();
    assertThat(store.questions()).isZero();
  }

  @Nested
  class An_owner_who_signed_in {

    @BeforeEach
    void sign_in() {
      sessions.begin(browser.request(Map.of()), ada);
    }

    @Test
    void has_a_session_with_a_new_id() {
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
      for (int hours = 0; hours < 14 * 24; hours += 6) {
        assertThat(ownerOfNextRequest()).contains(ada);
        punctual.clock.advance(Duration.ofHours(6));
      }

      assertThat(ownerOfNextRequest()).isEmpty();
    }

    @Test
    void is_unknown_once_the_session_was_ended_elsewhere() {
      punctual.sessions.removeAll(ada.id());

      assertThat(ownerOfNextRequest()).isEmpty();
    }

    // The server drops the unread body of a request whose HTTP session is removed.
    @Test
    void keeps_the_http_session_of_an_ended_session_until_it_is_dropped() {
      punctual.sessions.removeAll(ada.id());
      HttpServletRequest request = browser.request(Map.of());

      assertThat(sessions.ownerOf(request)).isEmpty();
      assertThat(sessions.idOf(request)).isPresent();

      sessions.dropEnded(request);
      assertThat(sessions.idOf(request)).isEmpty();
    }

    @Test
    void keeps_the_http_session_of_a_session_that_continues() {
      HttpServletRequest request = browser.request(Map.of());

      sessions.dropEnded(request);

      assertThat(sessions.idOf(request)).isPresent();
      assertThat(sessions.ownerOf(request)).contains(ada);
    }

    @Test
    void leaves_no_session_behind_by_signing_in_again_or_out() {
      sessions.begin(browser.request(Map.of()), ada);
      assertThat(punctual.sessions.ofOwner(ada.id())).hasSize(1);

      sessions.end(browser.request(Map.of()));
      assertThat(punctual.sessions.ofOwner(ada.id())).isEmpty();
    }

    @Test
    void is_unknown_after_the_password_was_changed_elsewhere() {
      punctual.clock.advance(Duration.ofMinutes(1));
      punctual.access.changingPassword.change(
          ada.id(), InMemoryPunctual.PASSWORD, "another quiet horse reads");

      assertThat(ownerOfNextRequest()).isEmpty();
    }

    @Test
    void is_unknown_once_the_account_is_locked() {
      punctual.locked(ada);

      assertThat(ownerOfNextRequest()).isEmpty();
    }

    @Test
    void is_not_looked_up_in_a_store_that_is_known_to_be_unavailable() {
      store.fail();

      assertThatThrownBy(OwnerSessionsTest.this::ownerOfNextRequest)
          .isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void is_unknown_after_signing_out() {
      sessions.end(browser.request(Map.of()));

      assertThat(ownerOfNextRequest()).isEmpty();
    }
  }

  @Nested
  class A_session_that_is_not_found {

    @BeforeEach
    void sign_in() {
      sessions.begin(browser.request(Map.of()), ada);
    }

    @Test
    void is_not_over_while_the_store_does_not_answer() {
      browser.hideSession(1);
      store.failUnnoticed();
      assertThatThrownBy(OwnerSessionsTest.this::ownerOfNextRequest)
          .isInstanceOf(StoreUnavailable.class);

      store.recover();
      assertThat(ownerOfNextRequest()).contains(ada);
    }

    @Test
    void stays_unknown_for_the_whole_request() {
      HttpServletRequest request = browser.request(Map.of());
      browser.hideSession(1);
      store.failUnnoticed();
      assertThatThrownBy(() -> sessions.ownerOf(request)).isInstanceOf(StoreUnavailable.class);

      store.recover();
      assertThatThrownBy(() -> sessions.ownerOf(request)).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void continues_if_it_was_unavailable_for_a_moment() {
      browser.hideSession(1);

      assertThat(ownerOfNextRequest()).contains(ada);
    }

    @Test
    void is_over_when_the_store_answers_and_does_not_contain_it() {
      browser.hideSession(2);

      assertThat(ownerOfNextRequest()).isEmpty();
      assertThat(store.questions()).isEqualTo(1);
    }
  }

  private Optional<Account> ownerOfNextRequest() {
    return sessions.ownerOf(browser.request(Map.of()));
  }
}
