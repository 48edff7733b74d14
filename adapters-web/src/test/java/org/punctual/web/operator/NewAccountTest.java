package org.punctual.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.operation.Installation;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.EmailAddress;
import org.punctual.web.SignedIn;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NewAccountTest {

  private final SignedIn ada = new SignedIn();
  private final FreshLink fresh =
      new FreshLink(new Installation(URI.create("https://punctual.example")), ada.ownerFeedback());
  private final NewAccount page;

  NewAccountTest() {
    ada.punctual.operators.appoint(ada.ada);
    page = new NewAccount(ada.me(), ada.punctual.operators.creating, fresh, ada.ownerFeedback());
  }

  @Test
  void The_form_begins_with_the_operators_time_zone() {
    assertThat(page.getTimeZone()).isEqualTo("Europe/Vienna");
  }

  @Test
  void A_mailed_link_is_reported_and_not_shown() {
    create("Grace", "grace@example.org");

    assertThat(fresh.isMade()).isFalse();
    assertThat(fresh.getAddress()).isEmpty();
    assertThat(page.getName()).isEmpty();
    assertThat(page.getEmail()).isEmpty();
    assertThat(ada.feedback.shown())
        .containsExactly(
            "done: A link to choose a password is on its way to grace@example.org.",
            "close: newAccount");
  }

  @Test
  void Without_mail_the_link_is_shown_in_the_answer_alone() {
    ada.punctual.mails.turnOff();
    create("Grace", "grace@example.org");

    assertThat(fresh.isMade()).isTrue();
    assertThat(fresh.getName()).isEqualTo("Grace");
    assertThat(fresh.getAddress())
        .matches("https://punctual.example/reset\\?token=[A-Za-z0-9_-]{43}");
    assertThat(ada.feedback.shown()).containsExactly("close: newAccount");
  }

  @Test
  void Faults_are_shown_at_their_fields_and_the_typed_text_stays() {
    create("", "grace");

    assertThat(page.getEmail()).isEqualTo("grace");
    assertThat(ada.feedback.shown())
        .containsExactly(
            "refuse: account:name name-required", "refuse: account:email email-invalid");
  }

  @Test
  void New_link_is_for_owners_without_a_password_alone() {
    create("Grace", "grace@example.org");
    InvitingAgain again =
        new InvitingAgain(ada.me(), ada.punctual.operators.creating, fresh, ada.ownerFeedback());
    Account grace =
        ada.punctual.accounts.findByEmail(EmailAddress.of("grace@example.org")).orElseThrow();
    again.invite(grace.id().toString());
    again.invite(ada.punctual.customer("Bob").id().toString());
    again.invite("none");

    assertThat(ada.feedback.shown().stream().skip(2))
        .containsExactly(
            "done: A link to choose a password is on its way to grace@example.org.",
            "refuse: admin: password-chosen",
            "refuse: admin: account-unknown");
  }

  private void create(String name, String email) {
    page.setName(name);
    page.setEmail(email);
    page.create();
  }
}
