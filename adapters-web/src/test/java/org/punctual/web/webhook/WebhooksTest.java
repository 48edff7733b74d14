package org.punctual.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.webhook.Endpoint;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhooksTest extends AdasEndpoints {

  @Test
  void An_endpoint_is_shown_with_its_address_and_the_names_of_its_events() {
    create("https://crm.example/hook");

    EndpointCard card = webhooks().getCards().get(0);
    assertThat(card.url()).isEqualTo("https://crm.example/hook");
    assertThat(card.events()).containsExactly("appointment.moved", "reminder.due");
    assertThat(card.isEnabled()).isTrue();
    assertThat(card.createdAt()).isEqualTo(ada.punctual.clock.instant());
    assertThat(card.oldSecretUntil()).isEmpty();
  }

  @Test
  void The_deliveries_of_the_first_endpoint_are_shown_unless_another_one_is_asked_for() {
    Endpoint first = create("https://crm.example/first");
    Endpoint second = create("https://crm.example/second");

    assertThat(webhooks().open()).contains(first.id());
    assertThat(webhooks(Map.of("endpoint", second.id().toString())).getCards())
        .extracting(EndpointCard::open)
        .containsExactly(false, true);
    assertThat(webhooks(Map.of("endpoint", "unknown")).open()).contains(first.id());
  }

  @Test
  void Without_endpoints_no_deliveries_are_shown() {
    assertThat(webhooks().getOpen()).isEmpty();
    assertThat(log(webhooks()).getLines()).isEmpty();
    assertThat(log(webhooks()).getPause()).isZero();
  }

  @Test
  void Endpoints_of_others_are_never_shown() {
    Endpoint hers = create("https://crm.example/hook");
    managing.create(
        ada.register("eve@example.org").id(), "https://eve.example/", hers.terms().events());

    assertThat(webhooks().getCards())
        .extracting(EndpointCard::url)
        .containsExactly("https://crm.example/hook");
  }

  @Test
  void The_old_secret_signs_for_a_day_after_a_rotation() {
    Endpoint endpoint = create("https://crm.example/hook");
    managing.rotate(ada.ada.id(), endpoint.id());

    assertThat(webhooks().getCards().get(0).oldSecretUntil())
        .contains(ada.punctual.clock.instant().plus(Duration.ofDays(1)));
    ada.returnAt(ada.punctual.clock.instant().plus(Duration.ofDays(1)));
    assertThat(webhooks().getCards().get(0).oldSecretUntil()).isEmpty();
  }

  @Test
  void A_test_event_appears_among_the_deliveries_of_its_endpoint() {
    create("https://crm.example/first");
    Endpoint second = create("https://crm.example/second");
    Webhooks webhooks = webhooks();
    trial(webhooks).test(second.id().toString());

    assertThat(webhooks.open()).contains(second.id());
    assertThat(log(webhooks).getLines()).extracting(MessageLine::state).containsExactly("planned");
    assertThat(log(webhooks).getPause()).isEqualTo(1);
    ada.punctual.webhooks.sendAll();
    MessageLine line = log(webhooks).getLines().get(0);
    assertThat(line.state() + " " + line.answer()).isEqualTo("delivered HTTP 204");
    assertThat(log(webhooks).getPause()).isZero();
    assertThat(ada.feedback.shown())
        .containsExactly(
            "done: A test event is on its way. The answer will appear among the deliveries.");
  }

  @Test
  void The_page_is_updated_when_the_next_attempt_is_due() {
    Endpoint endpoint = create("https://crm.example/hook");
    ada.punctual.webhooks.posts.answer(new Outcome.TemporaryFailure("HTTP 500"));
    trying.test(ada.ada.id(), endpoint.id());
    ada.punctual.webhooks.sendAll();

    assertThat(log(webhooks()).getPause()).isBetween(5, 7);
  }

  @Test
  void A_disabled_endpoint_is_enabled_by_its_button() {
    Endpoint endpoint = create("https://crm.example/hook");
    ada.punctual.webhooks.posts.answer(new Outcome.PermanentFailure("HTTP 410"));
    trying.test(ada.ada.id(), endpoint.id());
    ada.punctual.webhooks.sendAll();
    assertThat(webhooks().getCards().get(0).isEnabled()).isFalse();
    assertThat(webhooks().getCards().get(0).disabledAt()).isEqualTo(ada.punctual.clock.instant());

    trial(webhooks()).test(endpoint.id().toString());
    enabling().enable(endpoint.id().toString());

    assertThat(webhooks().getCards().get(0).isEnabled()).isTrue();
    assertThat(ada.feedback.shown())
        .containsExactly(
            "refuse: webhooks: endpoint-disabled",
            "done: Enabled: https://crm.example/hook. Events are sent to it again.");
  }

  @Test
  void A_delivered_message_is_replayed_by_its_button() {
    Endpoint endpoint = create("https://crm.example/hook");
    trying.test(ada.ada.id(), endpoint.id());
    ada.punctual.webhooks.sendAll();
    trial(webhooks()).replay(log(webhooks()).getLines().get(0).id());

    assertThat(log(webhooks()).getLines())
        .extracting(MessageLine::state)
        .containsExactly("planned");
    assertThat(ada.feedback.shown())
        .containsExactly("done: The message is being sent again, with the same webhook-id.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "00000000-0000-0000-0000-000000000000"})
  void An_invalid_id_is_answered_like_an_unknown_one(String id) {
    trial(webhooks()).test(id);
    trial(webhooks()).replay(id);
    enabling().enable(id);

    assertThat(ada.feedback.shown())
        .containsExactly(
            "refuse: webhooks: endpoint-unknown",
            "refuse: webhooks: message-unknown",
            "refuse: webhooks: endpoint-unknown");
  }

  private EndpointEnabling enabling() {
    return new EndpointEnabling(ada.me(), managing, ada.ownerFeedback());
  }
}
