package org.punctual.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.webhook.ManagingEndpoints.OpenedEndpoint;
import org.punctual.domain.Fault;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.EventType;
import org.punctual.domain.webhook.MessageId;
import org.punctual.domain.webhook.WebhookReason;

class ManagingEndpointsTest {

  private static final String URL = "https://crm.example/hook";
  private static final Set<EventType> EVENTS = Set.of(EventType.REMINDER_DUE);

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final ManagingEndpoints managing = punctual.webhooks.managing;
  private final TryingEndpoints trying = punctual.webhooks.trying;
  private final AccountId ada = punctual.customer("Ada").id();
  private final AccountId bob = punctual.customer("Bob").id();

  @Test
  void an_endpoint_is_listed_once_it_is_created() {
    OpenedEndpoint opened = managing.create(ada, " " + URL, EVENTS);
    assertThat(managing.list(ada)).containsExactly(opened.endpoint());
    assertThat(managing.list(bob)).isEmpty();
    assertThat(opened.secret().value()).startsWith("whsec_");
    assertThat(opened.secret()).hasToString("whsec_(secret)");
  }

  @Test
  void every_endpoint_and_every_rotation_has_a_secret_of_its_own() {
    OpenedEndpoint first = managing.create(ada, URL, EVENTS);
    OpenedEndpoint second = managing.create(ada, URL, EVENTS);
    OpenedEndpoint rotated = managing.rotate(ada, first.endpoint().id());
    assertThat(Set.of(first.secret(), second.secret(), rotated.secret())).hasSize(3);
    assertThat(rotated.endpoint().signing().version()).isEqualTo(2);
  }

  @Test
  void an_owner_has_at_most_five_endpoints() {
    for (int i = 0; i < Endpoint.MAX_PER_OWNER; i++) {
      managing.create(ada, URL, EVENTS);
    }
    assertRefused(() -> managing.create(ada, URL, EVENTS), WebhookReason.TOO_MANY_ENDPOINTS);
    managing.delete(ada, managing.list(ada).get(0).id());
    managing.create(ada, URL, EVENTS);
    managing.create(bob, URL, EVENTS);
    assertThat(managing.list(ada)).hasSize(Endpoint.MAX_PER_OWNER);
    assertThat(managing.list(bob)).hasSize(1);
  }

  @Test
  void nobody_reaches_the_endpoint_of_another_owner() {
    EndpointId id = managing.create(ada, URL, EVENTS).endpoint().id();
    assertRefused(() -> managing.rotate(bob, id), WebhookReason.ENDPOINT_UNKNOWN);
    assertRefused(() -> managing.enable(bob, id), WebhookReason.ENDPOINT_UNKNOWN);
    assertRefused(() -> managing.delete(bob, id), WebhookReason.ENDPOINT_UNKNOWN);
    assertRefused(() -> trying.test(bob, id), WebhookReason.ENDPOINT_UNKNOWN);
    assertRefused(() -> trying.log(bob, id), WebhookReason.ENDPOINT_UNKNOWN);
    trying.test(ada, id);
    sendAll();
    MessageId message = trying.log(ada, id).get(0).message().id();
    assertRefused(() -> trying.replay(bob, message), WebhookReason.MESSAGE_UNKNOWN);
  }

  @Test
  void an_account_knows_whether_its_owner_has_endpoints() {
    EndpointId first = managing.create(ada, URL, EVENTS).endpoint().id();
    EndpointId second = managing.create(ada, URL, EVENTS).endpoint().id();
    assertThat(punctual.accounts.find(ada)).map(Account::listens).contains(true);
    assertThat(punctual.accounts.find(bob)).map(Account::listens).contains(false);
    managing.delete(ada, first);
    assertThat(punctual.accounts.find(ada)).map(Account::listens).contains(true);
    managing.delete(ada, second);
    assertThat(punctual.accounts.find(ada)).map(Account::listens).contains(false);
  }

  @Test
  void a_deleted_endpoint_is_unknown() {
    EndpointId id = managing.create(ada, URL, EVENTS).endpoint().id();
    managing.delete(ada, id);
    assertThat(managing.list(ada)).isEmpty();
    assertRefused(() -> managing.delete(ada, id), WebhookReason.ENDPOINT_UNKNOWN);
  }

  @Test
  void a_test_event_is_sent_one_at_a_time() {
    EndpointId id = managing.create(ada, URL, EVENTS).endpoint().id();
    trying.test(ada, id);
    assertRefused(() -> trying.test(ada, id), WebhookReason.TEST_OPEN);
    sendAll();
    trying.test(ada, id);
    assertThat(trying.log(ada, id)).hasSize(2);
  }

  @Test
  void a_message_is_replayed_once_it_is_settled() {
    EndpointId id = managing.create(ada, URL, EVENTS).endpoint().id();
    trying.test(ada, id);
    MessageId message = trying.log(ada, id).get(0).message().id();
    assertRefused(() -> trying.replay(ada, message), WebhookReason.MESSAGE_OPEN);
    sendAll();
    trying.replay(ada, message);
    sendAll();
    assertThat(punctual.webhooks.posts.posts).hasSize(2);
    assertThat(punctual.webhooks.posts.posts)
        .extracting(WebhookPost::id)
        .containsOnly(trying.log(ada, id).get(0).message().event().identity());
    assertThat(trying.log(ada, id).get(0).attempts()).hasSize(2);
    assertRefused(
        () -> trying.replay(ada, new MessageId(UUID.randomUUID())), WebhookReason.MESSAGE_UNKNOWN);
  }

  @Test
  void an_owner_tests_and_replays_a_hundred_times_an_hour() {
    EndpointId id = managing.create(ada, URL, EVENTS).endpoint().id();
    trying.test(ada, id);
    sendAll();
    MessageId message = trying.log(ada, id).get(0).message().id();
    for (int i = 1; i < 100; i++) {
      trying.replay(ada, message);
      sendAll();
    }

    AccountRefusal refusal = catchThrowableOfType(AccountRefusal.class, () -> trying.test(ada, id));
    assertThat(refusal.faults()).containsExactly(Fault.of(AccountReason.TOO_MANY_TRIES, 60L));
    assertThat(catchThrowableOfType(AccountRefusal.class, () -> trying.replay(ada, message)))
        .extracting(AccountRefusal::faults)
        .isEqualTo(refusal.faults());
    EndpointId bobs = managing.create(bob, URL, EVENTS).endpoint().id();
    trying.test(bob, bobs);
    assertThat(trying.log(bob, bobs)).hasSize(1);
    punctual.clock.advance(Duration.ofHours(1));
    trying.replay(ada, message);
    assertThat(trying.log(ada, id).get(0).message().round()).isEqualTo(101);
  }

  @Test
  void a_disabled_endpoint_gets_nothing_until_it_is_enabled() {
    EndpointId id = managing.create(ada, URL, EVENTS).endpoint().id();
    punctual.webhooks.posts.answer(new Outcome.PermanentFailure("HTTP 410"));
    trying.test(ada, id);
    sendAll();
    assertThat(managing.list(ada).get(0).isEnabled()).isFalse();
    assertRefused(() -> trying.test(ada, id), WebhookReason.ENDPOINT_DISABLED);
    MessageId message = trying.log(ada, id).get(0).message().id();
    assertRefused(() -> trying.replay(ada, message), WebhookReason.ENDPOINT_DISABLED);

    managing.enable(ada, id);

    trying.test(ada, id);
    sendAll();
    assertThat(punctual.webhooks.posts.posts).hasSize(2);
  }

  @Test
  void every_change_is_recorded() {
    EndpointId id = managing.create(ada, URL, EVENTS).endpoint().id();
    managing.rotate(ada, id);
    punctual.webhooks.posts.answer(new Outcome.PermanentFailure("HTTP 410"));
    trying.test(ada, id);
    sendAll();
    managing.enable(ada, id);
    managing.delete(ada, id);
    assertThat(punctual.trail.events())
        .extracting(AuditEvent::kind)
        .containsExactly(
            Kind.ENDPOINT_CREATED,
            Kind.ENDPOINT_ROTATED,
            Kind.ENDPOINT_DISABLED,
            Kind.ENDPOINT_ENABLED,
            Kind.ENDPOINT_DELETED);
    assertThat(punctual.trail.events())
        .allSatisfy(event -> assertThat(event.details()).containsEntry("endpoint", id.toString()));
  }

  private void sendAll() {
    punctual.webhooks.sendAll();
  }

  private static void assertRefused(ThrowingCallable request, WebhookReason reason) {
    assertThatThrownBy(request).hasMessage(reason.code());
  }
}
