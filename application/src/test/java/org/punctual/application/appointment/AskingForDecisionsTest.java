package org.punctual.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.appointment.MailedDecisionLinks.HOUR;
import static org.punctual.application.appointment.MailedDecisionLinks.TEN;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.account.LinkToken;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.account.Account;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.apikey.Scope;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.DecisionLink.State;
import org.punctual.domain.reminder.Outcome;

@DisplayNameGeneration(ReplaceUnderscores.class)
@DisplayName("A mail")
class AskingForDecisionsTest {

  private final MailedDecisionLinks mailed = new MailedDecisionLinks();
  private final InMemoryPunctual punctual = mailed.punctual;
  private final Account ada = mailed.ada;
  private final Appointment pending = mailed.pending;

  @Test
  void of_a_pending_appointment_has_a_link_of_which_only_the_hash_is_stored() {
    String token = mailed.token();

    assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
    assertThat(punctual.decisionLinks.find(token)).isEmpty();
    assertThat(punctual.decisionLinks.find(new LinkToken(token).hash())).isPresent();
  }

  @Test
  void names_the_key_with_which_the_appointment_was_submitted() {
    Account bob = punctual.mailedCustomer("Bob");
    ApiKeyId crm =
        punctual
            .issuing
            .issue(bob.id(), "CRM", Set.of(Scope.values()), Optional.empty())
            .key()
            .id();
    punctual.submit(bob.id(), crm, Requests.at(TEN, 120));
    mailed.token();

    assertThat(punctual.mail.messages())
        .filteredOn(message -> message.context().owner().equals(bob))
        .flatExtracting(message -> message.request().stream().toList())
        .extracting(DecisionRequest::submitter)
        .containsExactly(Optional.of("CRM"));
  }

  @Test
  void of_each_reminder_has_a_link_of_its_own_and_all_work() {
    String first = mailed.token();
    mailed.sendAt(TEN.minus(HOUR));
    String second = mailed.tokens().get(1);

    assertThat(second).isNotEqualTo(first);
    assertThat(mailed.state(first)).isEqualTo(State.OPEN);
    assertThat(mailed.state(second)).isEqualTo(State.OPEN);
  }

  @Test
  void that_is_tried_again_has_a_new_link_and_the_earlier_link_works_too() {
    punctual.mail.answers(any -> new Outcome.TemporaryFailure("421 busy"));
    String first = mailed.token();
    mailed.sendAt(TEN.minus(HOUR.multipliedBy(2)).plusSeconds(30));

    assertThat(mailed.tokens()).hasSize(2).doesNotHaveDuplicates();
    assertThat(mailed.state(first)).isEqualTo(State.OPEN);
    assertThat(mailed.state(mailed.tokens().get(1))).isEqualTo(State.OPEN);
    assertThat(punctual.mail.messages().get(0).delivery().id())
        .isEqualTo(punctual.mail.messages().get(1).delivery().id());
  }

  @Test
  void of_a_confirmed_appointment_has_none() {
    punctual.deciding.confirm(ada.id(), new SeenState(pending.id(), 0));
    mailed.sendAt(TEN.minus(HOUR));

    assertThat(punctual.mail.messages()).isNotEmpty();
    assertThat(mailed.tokens()).isEmpty();
  }

  @Test
  void at_the_start_has_none_because_nothing_can_be_decided_any_more() {
    mailed.sendAt(TEN);

    assertThat(punctual.mail.messages()).isNotEmpty();
    assertThat(mailed.tokens()).isEmpty();
  }

  @Test
  void alone_has_a_link_and_no_other_channel() {
    mailed.token();

    assertThat(punctual.inApp.messages()).allMatch(one -> one.request().isEmpty());
    assertThat(punctual.mail.messages().toString()).doesNotContain(mailed.tokens().get(0));
  }
}
