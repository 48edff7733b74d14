package org.punctual.application.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.webhook.InMemoryWebhooks;
import org.punctual.application.webhook.WebhookPost;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Outcome.TemporaryFailure;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.EventType;
import org.punctual.domain.webhook.WebhookMessage;

/** A test event on its way to its endpoint. */
class SendingTestEventsTest {

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final InMemoryWebhooks webhooks = punctual.webhooks;
  private final AccountId ada = punctual.customer("Ada").id();
  private final EndpointId endpoint = endpoint();

  @Test
  void is_posted_with_the_identity_of_its_event_and_signed() {
    webhooks.trying.test(ada, endpoint);
    webhooks.sendAll();
    WebhookPost post = webhooks.posts.posts.get(0);
    assertThat(post.id()).isEqualTo(message().event().identity());
    assertThat(post.body()).isEqualTo("test");
    assertThat(post.secrets()).hasSize(1);
    assertThat(message().progress().state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void is_signed_with_both_secrets_for_a_day_after_a_rotation() {
    webhooks.managing.rotate(ada, endpoint);
    webhooks.trying.test(ada, endpoint);
    webhooks.sendAll();
    assertThat(webhooks.posts.posts.get(0).secrets()).hasSize(2).doesNotHaveDuplicates();

    punctual.clock.setTo(punctual.clock.instant().plus(Duration.ofDays(1)));
    webhooks.trying.test(ada, endpoint);
    webhooks.sendAll();
    assertThat(webhooks.posts.posts.get(1).secrets())
        .containsExactly(webhooks.posts.posts.get(0).secrets().get(0));
  }

  @Test
  void is_repeated_under_the_same_identity_not_before_the_receiver_asks() {
    webhooks.posts.answer(new TemporaryFailure("HTTP 429", Optional.of(Duration.ofMinutes(2))));
    webhooks.trying.test(ada, endpoint);
    webhooks.sendAll();
    assertThat(message().progress().state()).isEqualTo(DeliveryState.WAITING);

    punctual.clock.setTo(punctual.clock.instant().plusSeconds(119));
    webhooks.sendAll();
    assertThat(webhooks.posts.posts).hasSize(1);
    punctual.clock.setTo(punctual.clock.instant().plusSeconds(1));
    webhooks.sendAll();

    assertThat(webhooks.posts.posts)
        .extracting(WebhookPost::id)
        .hasSize(2)
        .containsOnly(message().event().identity());
    assertThat(webhooks.trying.log(ada, endpoint).get(0).attempts())
        .extracting(one -> one.number() + " " + one.answer())
        .containsExactly("1 HTTP 429", "2 HTTP 204");
  }

  @Test
  void is_skipped_when_its_endpoint_is_deleted_before_the_next_attempt() {
    webhooks.posts.answer(new TemporaryFailure("HTTP 503"));
    webhooks.trying.test(ada, endpoint);
    webhooks.sendAll();
    webhooks.managing.delete(ada, endpoint);
    webhooks.sendAll();
    assertThat(webhooks.posts.posts).hasSize(1);
    assertThat(message().progress().state()).isEqualTo(DeliveryState.SKIPPED);
  }

  @Test
  void is_given_up_when_its_server_stops_each_time() {
    webhooks.trying.test(ada, endpoint);
    for (int i = 0; i < 4; i++) {
      webhooks.dieWhileSending();
      punctual.clock.setTo(punctual.clock.instant().plus(InMemoryPunctual.LEASE.duration()));
    }
    webhooks.sendAll();
    assertThat(message().progress().state()).isEqualTo(DeliveryState.FAILED);
    assertThat(webhooks.posts.posts).isEmpty();
  }

  private EndpointId endpoint() {
    return webhooks
        .managing
        .create(ada, "https://crm.example", Set.copyOf(EventType.selectable()))
        .endpoint()
        .id();
  }

  private WebhookMessage message() {
    return webhooks.messages.newestOf(endpoint, 1).get(0);
  }
}
