package org.punctual.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.application.operator.AdministeringAccounts;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.Standing;
import org.punctual.web.SignedIn;
import org.punctual.web.frame.SentParameters;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountActionsTest {

  private final SignedIn ada = new SignedIn();
  private final Account bob = ada.punctual.customer("Bob");
  private AccountLocking locking;
  private Appointing appointing;

  @BeforeEach
  void open_the_page() {
    ada.punctual.operators.appoint(ada.ada);
    open();
  }

  private void open() {
    AdministeringAccounts administering = ada.punctual.operators.administering;
    AccountList list =
        new AccountList(ada.me(), ada.punctual.operators.browsing, SentParameters.of(Map.of()));
    locking = new AccountLocking(ada.me(), administering, ada.ownerFeedback());
    appointing = new Appointing(ada.me(), administering, list, ada.ownerFeedback());
  }

  @Test
  void Lock_and_Unlock_are_reported_with_the_name() {
    locking.lock(bob.id().toString());
    assertThat(standing()).isEqualTo(Standing.CUSTOMER.asLocked());
    locking.unlock(bob.id().toString());
    assertThat(standing()).isEqualTo(Standing.CUSTOMER);

    assertThat(ada.feedback.shown())
        .containsExactly(
            "done: Locked: Bob. All sessions have ended, and the API keys and the calendar feed no"
                + " longer work.",
            "done: Unlocked: Bob. The owner can sign in again.");
  }

  @Test
  void The_dialog_names_the_person_before_it_appoints() {
    appointing.ask(bob.id().toString());
    assertThat(appointing.getName()).isEqualTo("Bob");
    assertThat(appointing.getEmail()).isEqualTo("bob@example.org");
    assertThat(standing()).isEqualTo(Standing.CUSTOMER);

    appointing.appoint();
    assertThat(standing()).isEqualTo(Standing.OPERATOR);
    assertThat(ada.feedback.shown())
        .containsExactly("open: appointing", "done: Bob is an operator now.", "close: appointing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "00000000-0000-0000-0000-000000000000"})
  void An_invalid_id_is_answered_like_an_unknown_account(String id) {
    locking.lock(id);
    locking.unlock(id);
    appointing.setId(id);
    appointing.appoint();

    assertThat(ada.feedback.shown())
        .containsExactly(
            "refuse: admin: account-unknown",
            "refuse: admin: account-unknown",
            "refuse: appointing: account-unknown",
            "close: appointing");
  }

  @Test
  void An_owner_who_lost_the_rights_since_the_page_was_opened_changes_nothing() {
    ada.punctual.accounts.update(ada.ada.with(Standing.CUSTOMER));
    open();

    locking.lock(bob.id().toString());
    appointing.setId(bob.id().toString());
    appointing.appoint();

    assertThat(standing()).isEqualTo(Standing.CUSTOMER);
    assertThat(ada.feedback.shown())
        .containsExactly(
            "refuse: admin: operator-required",
            "refuse: appointing: operator-required",
            "close: appointing");
  }

  private Standing standing() {
    return ada.punctual.accounts.find(bob.id()).orElseThrow().standing();
  }
}
