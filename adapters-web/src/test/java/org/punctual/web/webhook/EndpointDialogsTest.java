package org.punctual.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.model.SelectItem;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.domain.account.Account;
import org.punctual.domain.webhook.Endpoint;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndpointDialogsTest extends AdasEndpoints {

  private static final String URL = "https://crm.example/hook";

  private final Webhooks webhooks = webhooks();
  private final FreshSecret fresh = fresh(webhooks);

  @Test
  void A_new_endpoint_shows_its_secret_once_and_its_deliveries() {
    create("https://crm.example/first");
    ada.punctual.clock.advance(Duration.ofSeconds(1));
    NewEndpoint page = typed(URL, "appointment.moved");
    page.create();

    assertThat(fresh.isMade()).isTrue();
    assertThat(fresh.getUrl()).isEqualTo(URL);
    assertThat(fresh.getSecret()).startsWith("whsec_");
    assertThat(fresh(webhooks()).isMade()).isFalse();
    assertThat(webhooks.urlOf(webhooks.getOpen())).isEqualTo(URL);
    assertThat(webhooks.getCards().get(1).events()).containsExactly("appointment.moved");
    assertThat(page.getUrl()).isEmpty();
    assertThat(page.getEvents()).hasSize(5);
    assertThat(ada.feedback.shown()).containsExactly("close: newEndpoint");
  }

  @Test
  void Each_event_is_offered_with_its_name_at_the_end_and_all_are_ticked() {
    NewEndpoint page = new NewEndpoint(fresh, ada.ownerFeedback());

    assertThat(page.getChoices()).extracting(SelectItem::getValue).isEqualTo(page.getEvents());
    assertThat(page.getChoices())
        .hasSize(5)
        .allSatisfy(choice -> assertThat(choice.getLabel()).endsWith(": " + choice.getValue()));
  }

  @Test
  void All_faults_are_shown_at_once_and_the_typed_text_stays() {
    NewEndpoint page = typed("http://crm.example/hook");
    page.create();

    assertThat(ada.feedback.shown())
        .containsExactly(
            "refuse: endpoint:url url-not-https", "refuse: endpoint:events event-required");
    assertThat(page.getUrl()).isEqualTo("http://crm.example/hook");
    assertThat(fresh.isMade()).isFalse();
  }

  @Test
  void An_unknown_event_is_not_taken() {
    typed(URL, "test", "appointment.deleted").create();

    assertThat(ada.feedback.shown()).containsExactly("refuse: endpoint:events event-required");
  }

  @Test
  void A_sixth_endpoint_is_refused() {
    IntStream.range(0, Endpoint.MAX_PER_OWNER).forEach(number -> create(URL));
    typed(URL, "reminder.due").create();

    assertThat(ada.feedback.shown()).containsExactly("refuse: endpoint: too-many-endpoints");
  }

  @Test
  void A_rotation_asks_first_and_then_shows_the_new_secret() {
    create("https://crm.example/first");
    Endpoint endpoint = create(URL);
    SecretRotation page = rotation();
    page.ask(endpoint.id().toString());
    assertThat(page.getUrl()).isEqualTo(URL);
    assertThat(fresh.isMade()).isFalse();
    page.rotate();

    assertThat(fresh.getUrl()).isEqualTo(URL);
    assertThat(fresh.getSecret()).startsWith("whsec_");
    assertThat(webhooks.open()).contains(endpoint.id());
    assertThat(ada.feedback.shown())
        .containsExactly(
            "open: secretRotation",
            "done: Rotated: the secret of " + URL + ". The new secret is above.",
            "show: issued",
            "close: secretRotation");
  }

  @Test
  void A_message_has_only_the_beginning_of_a_long_address() {
    Endpoint endpoint = create(URL + "/" + "x".repeat(200));
    EndpointDeletion page = deletion();
    page.setId(endpoint.id().toString());
    page.delete();

    String brief = URL + "/" + "x".repeat(99 - URL.length() - 1) + "…";
    assertThat(ada.feedback.shown())
        .contains("done: Deleted: " + brief + ". No more events are sent to it.");
  }

  @Test
  void A_deletion_asks_first() {
    Endpoint endpoint = create(URL);
    EndpointDeletion page = deletion();
    page.ask(endpoint.id().toString());
    assertThat(page.getUrl()).isEqualTo(URL);
    assertThat(webhooks().getCards()).hasSize(1);
    page.delete();

    assertThat(webhooks().getCards()).isEmpty();
    assertThat(ada.feedback.shown())
        .containsExactly(
            "open: endpointDeletion",
            "done: Deleted: " + URL + ". No more events are sent to it.",
            "close: endpointDeletion");
  }

  @Test
  void No_dialog_asks_about_an_endpoint_that_was_deleted_meanwhile() {
    String id = create(URL).id().toString();
    managing.delete(ada.ada.id(), webhooks().open().orElseThrow());
    rotation().ask(id);
    deletion().ask(id);

    assertThat(ada.feedback.shown())
        .containsExactly(
            "refuse: secretRotation: endpoint-unknown",
            "show: webhooks",
            "refuse: endpointDeletion: endpoint-unknown",
            "show: webhooks");
  }

  @Test
  void Nobody_rotates_or_deletes_the_endpoint_of_another_owner() {
    Account eve = ada.register("eve@example.org");
    Endpoint hers = managing.create(eve.id(), URL, create(URL).terms().events()).endpoint();
    SecretRotation rotation = rotation();
    rotation.setId(hers.id().toString());
    rotation.rotate();
    EndpointDeletion deletion = deletion();
    deletion.setId(hers.id().toString());
    deletion.delete();

    assertThat(ada.feedback.shown())
        .containsExactly(
            "refuse: secretRotation: endpoint-unknown",
            "close: secretRotation",
            "refuse: endpointDeletion: endpoint-unknown",
            "close: endpointDeletion");
    assertThat(managing.list(eve.id())).containsExactly(hers);
  }

  private NewEndpoint typed(String url, String... events) {
    NewEndpoint page = new NewEndpoint(fresh, ada.ownerFeedback());
    page.setUrl(url);
    page.setEvents(List.of(events));
    return page;
  }

  private SecretRotation rotation() {
    return new SecretRotation(fresh, webhooks, ada.ownerFeedback());
  }

  private EndpointDeletion deletion() {
    return new EndpointDeletion(ada.me(), managing, webhooks, ada.ownerFeedback());
  }
}
