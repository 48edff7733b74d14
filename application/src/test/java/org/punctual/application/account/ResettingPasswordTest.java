package org.punctual.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.account.AccountReason.EMAIL_INVALID;
import static org.punctual.domain.account.AccountReason.EMAIL_REQUIRED;
import static org.punctual.domain.account.AccountReason.LINK_INVALID;
import static org.punctual.domain.account.AccountReason.PASSWORD_IS_NAME_OR_ADDRESS;
import static org.punctual.domain.account.AccountReason.PASSWORD_TOO_SHORT;
import static org.punctual.domain.account.AccountReason.PASSWORD_WELL_KNOWN;
import static org.punctual.domain.account.AccountReason.TOO_MANY_TRIES;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.audit.AuditEvent;
import org.punctual.domain.Fault;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.OneTimeLink.Purpose;
import org.punctual.domain.account.PasswordHash;
import org.punctual.domain.account.SessionClient;
import org.punctual.domain.account.SessionId;

class ResettingPasswordTest {

  private static final String HOME = "192.0.2.1";
  private static final String NEW = "another quiet horse";

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final Account ada = punctual.mailedCustomer("Ada");

  @Nested
  class A_request {

    @Test
    void does_nothing_before_it_is_answered_whether_the_address_is_known_or_not() {
      request("ada@example.org", HOME);
      request("nobody@example.org", HOME);

      assertThat(punctual.mails.links()).isEmpty();
      assertThat(punctual.executor.plan()).hasSize(2);
    }

    @Test
    void has_a_link_mailed_to_the_confirmed_address_in_whatever_case() {
      request(" ADA@Example.org ", HOME);
      answerIsSent();

      assertThat(punctual.mails.links())
          .singleElement()
          .satisfies(
              link -> {
                assertThat(link.purpose()).isEqualTo(Purpose.RESET_PASSWORD);
                assertThat(link.account()).isEqualTo(ada);
                assertThat(Base64.getUrlDecoder().decode(link.token())).hasSize(32);
                assertThat(punctual.links.find(link.token())).isEmpty();
              });
    }

    @Test
    void has_nothing_mailed_to_an_unknown_unconfirmed_or_locked_owner() {
      punctual.customer("Bob");
      punctual.locked(punctual.mailedCustomer("Eve"));

      request("nobody@example.org", HOME);
      request("bob@example.org", HOME);
      request("eve@example.org", HOME);
      answerIsSent();

      assertThat(punctual.mails.links()).isEmpty();
    }

    @Test
    void needs_an_address() {
      assertRefused(EMAIL_REQUIRED, () -> request(" ", HOME));
      assertRefused(EMAIL_INVALID, () -> request("ada", HOME));
    }

    @Test
    void is_refused_after_ten_of_a_client_within_an_hour() {
      for (int i = 0; i < 10; i++) {
        request("nobody" + i + "@example.org", HOME);
      }

      assertRefused(List.of(Fault.of(TOO_MANY_TRIES, 60L)), () -> request("ada@example.org", HOME));
      request("ada@example.org", "192.0.2.2");
    }

    @Test
    void is_refused_after_five_for_an_address_known_or_not() {
      for (int i = 0; i < 5; i++) {
        request("ada@example.org", "192.0.2." + i);
        request("nobody@example.org", "192.0.3." + i);
      }

      assertRefused(TOO_MANY_TRIES, () -> request("Ada@example.org", HOME));
      assertRefused(TOO_MANY_TRIES, () -> request("nobody@example.org", HOME));
    }
  }

  @Nested
  class A_link {

    @Test
    void sets_a_new_password_and_ends_earlier_sessions() {
      SessionId session = punctual.keepingSessions.begin(ada.id(), new SessionClient("", ""));
      String token = mailedToken();

      Account changed = reset(token, NEW);

      assertThat(changed.credentials().password()).isEqualTo(new PasswordHash("1:" + NEW));
      assertThat(punctual.accounts.find(ada.id())).contains(changed);
      assertThat(punctual.keepingSessions.resume(session, new SessionClient("", ""))).isEmpty();
      assertThat(changed.confirmedAt()).isEqualTo(ada.confirmedAt());
    }

    @Test
    void that_was_used_is_in_the_security_log() {
      reset(mailedToken(), NEW);

      assertThat(punctual.trail.events())
          .containsExactly(AuditEvent.of(AuditEvent.Kind.PASSWORD_RESET, ada.id()));
    }

    @Test
    void works_once() {
      String token = mailedToken();
      reset(token, NEW);

      assertThat(punctual.access.resetting.purposeOf(token)).isEmpty();
      assertRefused(LINK_INVALID, () -> reset(token, "a third quiet horse"));
    }

    @Test
    void is_not_used_by_being_opened_nor_by_a_refused_password() {
      String token = mailedToken();

      assertThat(punctual.access.resetting.purposeOf(token)).isPresent();
      assertRefused(PASSWORD_TOO_SHORT, () -> reset(token, "short"));
      assertRefused(PASSWORD_WELL_KNOWN, () -> reset(token, FastPasswords.WELL_KNOWN));
      assertRefused(PASSWORD_IS_NAME_OR_ADDRESS, () -> reset(token, "ada@example.org"));
      assertThat(punctual.access.resetting.purposeOf(token)).isPresent();
    }

    @Test
    void expires_after_an_hour() {
      String token = mailedToken();
      punctual.clock.advance(Duration.ofHours(1).minusNanos(1));
      assertThat(punctual.access.resetting.purposeOf(token)).isPresent();

      punctual.clock.advance(Duration.ofNanos(1));

      assertThat(punctual.access.resetting.purposeOf(token)).isEmpty();
      assertRefused(LINK_INVALID, () -> reset(token, NEW));
    }

    @Test
    void stops_working_when_another_is_mailed_or_the_password_is_changed() {
      String first = mailedToken();
      String second = mailedToken();
      assertThat(punctual.access.resetting.purposeOf(first)).isEmpty();

      punctual.clock.advance(Duration.ofMinutes(1));
      punctual.access.changingPassword.change(ada.id(), InMemoryPunctual.PASSWORD, NEW);

      assertThat(punctual.access.resetting.purposeOf(second)).isEmpty();
    }

    @Test
    void that_confirms_an_address_sets_no_password() {
      Account bob = punctual.customer("Bob");
      punctual.access.confirming.sendLink(bob.id());
      String token = punctual.mails.lastToken();

      assertRefused(LINK_INVALID, () -> reset(token, NEW));
      assertThat(punctual.access.confirming.works(token)).isTrue();
    }

    @Test
    void used_twice_at_the_same_moment_sets_one_password() {
      String token = mailedToken();
      punctual.passwords.meanwhile(() -> reset(token, "first of two horses"));

      assertRefused(LINK_INVALID, () -> reset(token, NEW));
      assertThat(punctual.accounts.find(ada.id()).orElseThrow().credentials().password())
          .isEqualTo(new PasswordHash("1:first of two horses"));
    }
  }

  private String mailedToken() {
    request("ada@example.org", HOME);
    answerIsSent();
    return punctual.mails.lastToken();
  }

  private void request(String email, String client) {
    punctual.access.requestingReset.sendLink(email, client);
  }

  private void answerIsSent() {
    Instant now = punctual.clock.instant();
    punctual.executor.runUntil(now);
  }

  private Account reset(String token, String wanted) {
    return punctual.access.resetting.reset(token, wanted);
  }
}
