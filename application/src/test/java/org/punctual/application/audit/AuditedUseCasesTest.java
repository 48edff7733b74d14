package org.punctual.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.punctual.application.audit.AuditEvent.Kind.ACCOUNT_DELETED;
import static org.punctual.application.audit.AuditEvent.Kind.DATA_DOWNLOADED;
import static org.punctual.application.audit.AuditEvent.Kind.KEY_CREATED;
import static org.punctual.application.audit.AuditEvent.Kind.KEY_REVOKED;
import static org.punctual.application.audit.AuditEvent.Kind.KEY_ROTATED;
import static org.punctual.application.audit.AuditEvent.Kind.PASSWORD_CHANGED;
import static org.punctual.application.audit.AuditEvent.Kind.PASSWORD_CHECK_REFUSED;
import static org.punctual.application.audit.AuditEvent.Kind.PASSWORD_CHECK_SLOWED;
import static org.punctual.application.audit.AuditEvent.Kind.REGISTERED;
import static org.punctual.application.audit.AuditEvent.Kind.REGISTRATION_SLOWED;
import static org.punctual.application.audit.AuditEvent.Kind.SESSIONS_ENDED;
import static org.punctual.application.audit.AuditEvent.Kind.SIGN_IN_ACCEPTED;
import static org.punctual.application.audit.AuditEvent.Kind.SIGN_IN_REFUSED;
import static org.punctual.application.audit.AuditEvent.Kind.SIGN_IN_SLOWED;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.InMemoryTransaction;
import org.punctual.application.account.DownloadingData;
import org.punctual.application.account.Registration;
import org.punctual.domain.Refusal;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.SessionClient;
import org.punctual.domain.account.SessionId;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.GracePeriod;
import org.punctual.domain.apikey.Scope;

/** The events of each use case in the security log. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditedUseCasesTest {

  private static final String CLIENT = "192.0.2.1";
  private static final String RIGHT = InMemoryPunctual.PASSWORD;
  private static final String WRONG = "a loud horse writes";

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final Account ada = punctual.customer("Ada");

  @Test
  void A_sign_in_is_logged_with_its_outcome_and_account_and_never_with_typed_text() {
    punctual.access.signingIn.signIn("ada@example.org", RIGHT, CLIENT);
    refused(() -> punctual.access.signingIn.signIn("ada@example.org", WRONG, CLIENT));
    refused(() -> punctual.access.signingIn.signIn(WRONG, WRONG, CLIENT));

    assertThat(punctual.trail.events())
        .containsExactly(
            AuditEvent.of(SIGN_IN_ACCEPTED, ada.id()),
            AuditEvent.of(SIGN_IN_REFUSED, ada.id()).with("reason", "credentials-wrong"),
            AuditEvent.of(SIGN_IN_REFUSED, Optional.empty()).with("reason", "credentials-wrong"));
  }

  @Test
  void A_sign_in_that_is_slowed_down_is_logged_with_its_reason() {
    for (int i = 0; i < 6; i++) {
      refused(() -> punctual.access.signingIn.signIn("ada@example.org", WRONG, CLIENT));
    }
    punctual.passwords.busyOnce();
    refused(() -> punctual.access.signingIn.signIn("eve@example.org", WRONG, CLIENT));

    assertThat(punctual.trail.events())
        .endsWith(
            AuditEvent.of(SIGN_IN_SLOWED, Optional.empty()).with("reason", "too-many-tries"),
            AuditEvent.of(SIGN_IN_SLOWED, Optional.empty()).with("reason", "busy"));
  }

  @Test
  void A_locked_account_is_logged_with_the_fact_that_its_password_was_right() {
    punctual.locked(ada);
    refused(() -> punctual.access.signingIn.signIn("ada@example.org", RIGHT, CLIENT));

    assertThat(punctual.trail.events())
        .containsExactly(AuditEvent.of(SIGN_IN_REFUSED, ada.id()).with("reason", "account-locked"));
  }

  @Test
  void A_registration_is_logged_with_its_account_and_too_many_registrations_too() {
    for (int i = 0; i < 11; i++) {
      tryToRegister("eve" + i);
    }

    assertThat(punctual.trail.kinds()).filteredOn(REGISTERED::equals).hasSize(10);
    assertThat(punctual.trail.kinds()).endsWith(REGISTRATION_SLOWED);
    assertThat(punctual.trail.events().get(0).account()).isPresent();
  }

  @Test
  void A_changed_password_is_logged_with_the_failures_before_it() {
    for (int i = 0; i < 6; i++) {
      refused(
          () -> punctual.access.changingPassword.change(ada.id(), WRONG, "another quiet horse"));
    }
    punctual.clock.advance(Duration.ofMinutes(1));
    punctual.access.changingPassword.change(ada.id(), RIGHT, "another quiet horse");

    assertThat(punctual.trail.kinds())
        .containsExactly(
            PASSWORD_CHECK_REFUSED,
            PASSWORD_CHECK_REFUSED,
            PASSWORD_CHECK_REFUSED,
            PASSWORD_CHECK_REFUSED,
            PASSWORD_CHECK_REFUSED,
            PASSWORD_CHECK_SLOWED,
            PASSWORD_CHANGED);
  }

  @Test
  void Ended_sessions_a_download_and_a_deleted_account_are_logged_with_their_owner() {
    SessionId here = punctual.keepingSessions.begin(ada.id(), SessionClient.of(CLIENT, ""));
    punctual.keepingSessions.endOthers(ada.id(), here);
    new DownloadingData(punctual.tries, punctual.clock, punctual.trail).begin(ada.id());
    punctual.access.deleting.delete(ada.id(), RIGHT);

    assertThat(punctual.trail.events())
        .containsExactly(
            AuditEvent.of(SESSIONS_ENDED, ada.id()),
            AuditEvent.of(DATA_DOWNLOADED, ada.id()),
            AuditEvent.of(ACCOUNT_DELETED, ada.id()));
  }

  @Test
  void A_created_and_a_revoked_key_are_logged_with_its_id() {
    ApiKey key = issue();
    punctual.issuing.revoke(ada.id(), key.id());

    assertThat(punctual.trail.events())
        .containsExactly(
            AuditEvent.of(KEY_CREATED, ada.id()).with("key", key.id().toString()),
            AuditEvent.of(KEY_REVOKED, ada.id()).with("key", key.id().toString()));
  }

  @Test
  void A_rotated_key_is_logged_with_its_successor() {
    ApiKey key = issue();
    ApiKey successor = punctual.issuing.rotate(ada.id(), key.id(), GracePeriod.ONE_DAY).key();

    assertThat(punctual.trail.events())
        .endsWith(
            AuditEvent.of(KEY_ROTATED, ada.id())
                .with("key", key.id().toString())
                .with("successor", successor.id().toString()));
  }

  @Test
  void A_key_that_was_not_stored_is_not_logged() {
    assertThatThrownBy(
            () ->
                InMemoryTransaction.run(
                    () -> {
                      issue();
                      throw new IllegalStateException("the commit failed");
                    }))
        .hasMessage("the commit failed");

    assertThat(punctual.trail.events()).isEmpty();
  }

  private ApiKey issue() {
    return punctual
        .issuing
        .issue(ada.id(), "CRM", Set.of(Scope.APPOINTMENTS_READ), Optional.empty())
        .key();
  }

  private void tryToRegister(String name) {
    try {
      punctual.access.registering.register(
          new Registration(name, name + "@example.org", RIGHT, "UTC", Locale.ENGLISH), CLIENT);
    } catch (Refusal tooMany) {
      assertThat(tooMany.reason().code()).isEqualTo("too-many-tries");
    }
  }

  private static void refused(ThrowingCallable use) {
    assertThatThrownBy(use).isInstanceOf(Refusal.class);
  }
}
