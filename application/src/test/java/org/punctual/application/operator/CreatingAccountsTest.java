package org.punctual.application.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.RefusalAssertions.assertRefusedAs;
import static org.punctual.domain.account.AccountReason.ACCOUNT_LOCKED;
import static org.punctual.domain.account.AccountReason.CREDENTIALS_WRONG;
import static org.punctual.domain.account.AccountReason.EMAIL_TAKEN;
import static org.punctual.domain.account.AccountReason.LINK_INVALID;
import static org.punctual.domain.account.AccountReason.OPERATOR_REQUIRED;
import static org.punctual.domain.account.AccountReason.PASSWORD_CHOSEN;
import static org.punctual.domain.account.AccountReason.TOO_MANY_TRIES;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.domain.Fault;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.OneTimeLink.Purpose;
import org.punctual.domain.account.Standing;

class CreatingAccountsTest {

  private static final NewOwner GRACE =
      new NewOwner("Grace", "grace@example.org", "America/New_York", Locale.ENGLISH);
  private static final String CHOSEN = "a tall cat sings aloud";

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final CreatingAccounts creating = punctual.operators.creating;
  private final Account root = punctual.operators.operator("Root");

  @Nested
  class A_new_account {

    @Test
    void belongs_to_a_customer_whom_nobody_knows_the_password_of() {
      Account account = creating.create(root.id(), GRACE).account();

      assertThat(punctual.accounts.find(account.id())).contains(account);
      assertThat(account.email().value()).isEqualTo("grace@example.org");
      assertThat(account.profile().timeZone()).isEqualTo(ZoneId.of("America/New_York"));
      assertThat(account.standing()).isEqualTo(Standing.CUSTOMER);
      assertThat(account.confirmedAt()).isEmpty();
      assertThat(account.credentials().isAwaited()).isTrue();
      assertRefused(CREDENTIALS_WRONG, () -> signIn(""));
    }

    @Test
    void has_an_address_that_no_other_account_has() {
      punctual.customer("Grace");

      assertRefused(
          List.of(Fault.at("email", EMAIL_TAKEN)), () -> creating.create(root.id(), GRACE));
      assertThat(punctual.mails.links()).isEmpty();
    }

    @Test
    void is_refused_with_all_faults_in_the_order_of_the_fields() {
      assertRefusedAs(
          List.of("name name-required", "email email-invalid", "timeZone time-zone-unknown"),
          () -> creating.create(root.id(), new NewOwner(" ", "x", "Mars", Locale.ENGLISH)));
    }

    @Test
    void is_in_the_security_log_with_the_operator() {
      Account account = creating.create(root.id(), GRACE).account();

      assertThat(punctual.trail.events())
          .containsExactly(
              AuditEvent.of(Kind.ACCOUNT_CREATED, account.id()).with("by", root.id().toString()),
              AuditEvent.of(Kind.ACCOUNT_INVITED, account.id()).with("by", root.id().toString()));
    }
  }

  @Nested
  class A_mailed_link {

    @Test
    void lets_the_owner_choose_the_password_and_proves_the_address() {
      Invitation invitation = creating.create(root.id(), GRACE);
      assertThat(invitation.token()).isEmpty();
      String token = punctual.mails.lastToken();
      assertThat(punctual.access.resetting.purposeOf(token)).contains(Purpose.INVITATION);

      Account owner = punctual.access.resetting.reset(token, CHOSEN);

      assertThat(owner.confirmedAt()).contains(InMemoryPunctual.START);
      assertThat(owner.credentials().isAwaited()).isFalse();
      assertThat(signIn(CHOSEN)).isEqualTo(owner);
      assertRefused(LINK_INVALID, () -> punctual.access.resetting.reset(token, CHOSEN));
    }

    @Test
    void works_for_a_day_and_can_be_replaced() {
      Account account = creating.create(root.id(), GRACE).account();
      String first = punctual.mails.lastToken();
      punctual.clock.advance(Duration.ofHours(24));
      assertRefused(LINK_INVALID, () -> punctual.access.resetting.reset(first, CHOSEN));

      creating.inviteAgain(root.id(), account.id());
      punctual.access.resetting.reset(punctual.mails.lastToken(), CHOSEN);

      assertThat(signIn(CHOSEN).id()).isEqualTo(account.id());
    }
  }

  @Nested
  class A_link_that_is_handed_over {

    @Test
    void is_shown_where_no_mail_is_sent_and_proves_no_address() {
      punctual.mails.turnOff();
      Invitation invitation = creating.create(root.id(), GRACE);
      assertThat(punctual.mails.links()).isEmpty();

      Account owner =
          punctual.access.resetting.reset(invitation.token().orElseThrow().value(), CHOSEN);

      assertThat(owner.confirmedAt()).isEmpty();
      assertThat(signIn(CHOSEN)).isEqualTo(owner);
    }

    @Test
    void replaces_the_earlier_one() {
      punctual.mails.turnOff();
      Invitation first = creating.create(root.id(), GRACE);
      creating.inviteAgain(root.id(), first.account().id());

      String old = first.token().orElseThrow().value();
      assertRefused(LINK_INVALID, () -> punctual.access.resetting.reset(old, CHOSEN));
    }
  }

  @Nested
  class Another_link {

    private final Account account = creating.create(root.id(), GRACE).account();

    @Test
    void is_never_made_for_an_account_that_was_used() {
      Account customer = punctual.customer("Ada");
      punctual.access.resetting.reset(punctual.mails.lastToken(), CHOSEN);

      assertRefused(PASSWORD_CHOSEN, () -> creating.inviteAgain(root.id(), account.id()));
      assertRefused(PASSWORD_CHOSEN, () -> creating.inviteAgain(root.id(), customer.id()));
    }

    @Test
    void is_not_made_for_a_locked_account_whose_link_is_void() {
      punctual.operators.administering.lock(root.id(), account.id());

      assertRefused(ACCOUNT_LOCKED, () -> creating.inviteAgain(root.id(), account.id()));
      String token = punctual.mails.lastToken();
      assertRefused(LINK_INVALID, () -> punctual.access.resetting.reset(token, CHOSEN));
    }

    @Test
    void is_refused_after_a_hundred_within_an_hour() {
      for (int i = 1; i < 100; i++) {
        creating.inviteAgain(root.id(), account.id());
      }
      assertRefused(
          List.of(Fault.of(TOO_MANY_TRIES, 60L)),
          () -> creating.inviteAgain(root.id(), account.id()));

      punctual.clock.advance(Duration.ofHours(1));
      creating.inviteAgain(root.id(), account.id());
    }
  }

  @Test
  void Nobody_but_an_operator_creates_accounts() {
    Account eve = punctual.customer("Eve");

    assertRefused(OPERATOR_REQUIRED, () -> creating.create(eve.id(), GRACE));
    Account account = creating.create(root.id(), GRACE).account();
    assertRefused(OPERATOR_REQUIRED, () -> creating.inviteAgain(eve.id(), account.id()));
    assertThat(punctual.mails.links()).hasSize(1);
  }

  private Account signIn(String password) {
    return punctual.access.signingIn.signIn("grace@example.org", password, "192.0.2.1");
  }
}
