package org.punctual.application.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.InMemoryPunctual.PASSWORD;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.account.AccountReason.ACCOUNT_LOCKED;
import static org.punctual.domain.account.AccountReason.ACCOUNT_UNKNOWN;
import static org.punctual.domain.account.AccountReason.CREDENTIALS_WRONG;
import static org.punctual.domain.account.AccountReason.LINK_INVALID;
import static org.punctual.domain.account.AccountReason.OPERATOR_REQUIRED;
import static org.punctual.domain.account.AccountReason.OWN_ACCOUNT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.InMemoryTransaction;
import org.punctual.application.Race;
import org.punctual.application.Samples;
import org.punctual.application.apikey.IssuingApiKeys.IssuedKey;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.SessionClient;
import org.punctual.domain.account.SessionId;
import org.punctual.domain.account.Standing;
import org.punctual.domain.apikey.Scope;
import org.punctual.domain.appointment.Appointment;

class AdministeringAccountsTest {

  private static final SessionClient HOME = new SessionClient("192.0.2.1", "Firefox/145.0");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AdministeringAccounts administering = punctual.operators.administering;
  private final Account root = punctual.operators.operator("Root");
  private final Account ada = punctual.mailedCustomer("Ada");

  @Nested
  class A_lock {

    @Test
    void is_said_only_to_the_person_who_knows_the_password() {
      lock(ada);

      assertRefused(ACCOUNT_LOCKED, () -> signIn(PASSWORD));
      assertRefused(CREDENTIALS_WRONG, () -> signIn("a loud horse writes"));
    }

    @Test
    void ends_the_sessions_for_good() {
      SessionId session = punctual.keepingSessions.begin(ada.id(), HOME);
      lock(ada);
      assertThat(punctual.keepingSessions.resume(session, HOME)).isEmpty();

      unlock(ada);
      assertThat(punctual.keepingSessions.resume(session, HOME)).isEmpty();
    }

    @Test
    void stops_the_keys_at_once_here_and_within_a_second_elsewhere() {
      IssuedKey key =
          punctual.issuing.issue(ada.id(), "CRM", Set.of(Scope.values()), Optional.empty());
      var elsewhere = punctual.anotherServer();
      assertThat(elsewhere.recognise(key.secret().value())).isPresent();
      assertThat(punctual.recognising.recognise(key.secret().value())).isPresent();

      lock(ada);
      punctual.clock.advance(Duration.ofSeconds(1));
      assertThat(punctual.recognising.recognise(key.secret().value())).isEmpty();
      assertThat(elsewhere.recognise(key.secret().value())).isEmpty();

      unlock(ada);
      punctual.clock.advance(Duration.ofSeconds(1));
      assertThat(elsewhere.recognise(key.secret().value())).isPresent();
    }

    @Test
    void stops_the_calendar_feed_until_the_account_is_unlocked() {
      String token = punctual.calendarFeeds.sharing.create(ada.id()).orElseThrow().value();
      lock(ada);
      assertThat(punctual.calendarFeeds.reading.open(token)).isEmpty();

      unlock(ada);
      assertThat(punctual.calendarFeeds.reading.open(token)).isPresent();
    }

    @Test
    void leaves_reminders_as_they_are() {
      Appointment appointment =
          Samples.booked(ada.id(), InMemoryPunctual.START.plus(Duration.ofHours(2)));
      punctual.appointments.add(appointment);
      punctual.reminders.addAll(List.of(Samples.reminder(appointment, 60)));
      lock(ada);
      punctual.clock.advance(Duration.ofHours(1));

      punctual.sendWhatIsDue();

      assertThat(punctual.inApp.messages()).hasSize(1);
      assertThat(punctual.mail.messages()).hasSize(1);
    }

    @Test
    void voids_a_link_that_would_set_another_password() {
      punctual.access.requestingReset.sendLink("ada@example.org", "192.0.2.1");
      punctual.executor.runUntil(punctual.clock.instant());
      String token = punctual.mails.lastToken();
      lock(ada);

      assertRefused(LINK_INVALID, () -> punctual.access.resetting.reset(token, "a tall cat sings"));
    }

    @Test
    void that_is_repeated_is_recorded_once() {
      lock(ada);
      lock(ada);
      unlock(ada);
      unlock(ada);

      assertThat(punctual.trail.events())
          .containsExactly(event(Kind.ACCOUNT_LOCKED), event(Kind.ACCOUNT_UNLOCKED));
      assertThat(signIn(PASSWORD).id()).isEqualTo(ada.id());
    }
  }

  @Nested
  class An_operator {

    @Test
    void is_appointed_with_all_rights_at_once() {
      administering.appoint(root.id(), ada.id());
      administering.appoint(root.id(), ada.id());

      assertThat(standing(ada)).isEqualTo(Standing.OPERATOR);
      assertThat(punctual.trail.events()).containsExactly(event(Kind.OPERATOR_APPOINTED));
      administering.lock(ada.id(), root.id());
      assertThat(standing(root)).isEqualTo(Standing.OPERATOR.asLocked());
    }

    @Test
    void keeps_the_appointment_over_a_lock() {
      administering.appoint(root.id(), ada.id());
      lock(ada);
      assertRefused(OPERATOR_REQUIRED, () -> punctual.operators.browsing.count(ada.id()));

      unlock(ada);
      assertThat(punctual.operators.browsing.count(ada.id())).isEqualTo(2);
    }

    @Test
    void cannot_be_a_locked_account() {
      lock(ada);

      assertRefused(ACCOUNT_LOCKED, () -> administering.appoint(root.id(), ada.id()));
    }

    @Test
    void cannot_change_the_own_account() {
      assertRefused(OWN_ACCOUNT, () -> administering.lock(root.id(), root.id()));
      assertRefused(OWN_ACCOUNT, () -> administering.unlock(root.id(), root.id()));
      assertRefused(OWN_ACCOUNT, () -> administering.appoint(root.id(), root.id()));
      assertThat(standing(root)).isEqualTo(Standing.OPERATOR);
    }

    @Test
    void learns_that_an_account_is_gone() {
      AccountId gone = new AccountId(new UUID(9, 9));

      assertRefused(ACCOUNT_UNKNOWN, () -> administering.lock(root.id(), gone));
      assertRefused(ACCOUNT_UNKNOWN, () -> administering.appoint(root.id(), gone));
    }

    /** However many operators lock each other at the same moment, one of them remains. */
    @Test
    void remains_when_all_lock_each_other_at_the_same_moment() {
      List<Account> all =
          Stream.of("One", "Two", "Three", "Four").map(punctual.operators::operator).toList();
      AtomicInteger turn = new AtomicInteger();

      Race.of(
          all.size(),
          () -> {
            int mine = turn.getAndIncrement();
            Account next = all.get((mine + 1) % all.size());
            return triesToLock(all.get(mine), next);
          });

      assertThat(all).map(one -> standing(one).mayOperate()).contains(true);
    }

    private boolean triesToLock(Account operator, Account other) {
      try {
        InMemoryTransaction.call(() -> administering.lock(operator.id(), other.id()));
        return true;
      } catch (AccountRefusal refused) {
        assertThat(refused.reason()).isEqualTo(OPERATOR_REQUIRED);
        return false;
      }
    }
  }

  @Nested
  class Anybody_else {

    private final Account eve = punctual.customer("Eve");

    @Test
    void can_neither_see_nor_change_accounts() {
      SessionId session = punctual.keepingSessions.begin(ada.id(), HOME);

      assertRefused(OPERATOR_REQUIRED, () -> administering.lock(eve.id(), ada.id()));
      assertRefused(OPERATOR_REQUIRED, () -> administering.unlock(eve.id(), ada.id()));
      assertRefused(OPERATOR_REQUIRED, () -> administering.appoint(eve.id(), eve.id()));
      assertRefused(OPERATOR_REQUIRED, () -> administering.appoint(eve.id(), ada.id()));
      assertRefused(
          OPERATOR_REQUIRED,
          () -> punctual.operators.browsing.list(eve.id(), AccountQuery.newest("", 10)));
      assertRefused(OPERATOR_REQUIRED, () -> punctual.operators.browsing.count(eve.id()));
      assertThat(punctual.keepingSessions.resume(session, HOME)).isPresent();
      assertThat(standing(ada)).isEqualTo(Standing.CUSTOMER);
      assertThat(punctual.trail.events()).isEmpty();
    }

    @Test
    void includes_an_operator_who_was_locked_meanwhile() {
      punctual.locked(root);

      assertRefused(OPERATOR_REQUIRED, () -> administering.unlock(root.id(), ada.id()));
    }
  }

  private void lock(Account account) {
    administering.lock(root.id(), account.id());
  }

  private void unlock(Account account) {
    administering.unlock(root.id(), account.id());
  }

  private Account signIn(String password) {
    return punctual.access.signingIn.signIn("ada@example.org", password, "192.0.2.1");
  }

  private Standing standing(Account account) {
    return punctual.accounts.find(account.id()).orElseThrow().standing();
  }

  private AuditEvent event(Kind kind) {
    return AuditEvent.of(kind, ada.id()).with("by", root.id().toString());
  }
}
