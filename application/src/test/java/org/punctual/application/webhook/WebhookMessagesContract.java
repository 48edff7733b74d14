package org.punctual.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.punctual.application.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.Race;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Outcome.TemporaryFailure;
import org.punctual.domain.reminder.Progress;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.WebhookAttempt;
import org.punctual.domain.webhook.WebhookMessage;

/** What {@link WebhookMessages} promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class WebhookMessagesContract extends WebhookContract {

  private static final Lease LEASE = new Lease("server-1", Duration.ofMinutes(1));
  private static final Lease ENDED = new Lease("server-0", Duration.ZERO);
  private static final int MANY = 100;

  @Test
  void A_message_is_claimed_as_it_was_added_from_its_next_attempt_on() {
    WebhookMessage message = messageTo(added(adas()));
    assertThat(claimAt(NOW.minusNanos(1))).isEmpty();
    assertThat(claimAt(NOW)).containsExactly(underFence(message, 1));
    assertThat(claimAt(NOW)).isEmpty();
  }

  @Test
  void Those_that_wait_longest_are_claimed_first() {
    Endpoint endpoint = added(adas());
    WebhookMessage later = added(message(endpoint, Optional.empty(), NOW));
    WebhookMessage earlier = added(message(endpoint, Optional.empty(), NOW.minusSeconds(1)));
    assertThat(store.webhookMessages().claim(LEASE, NOW, 1))
        .containsExactly(underFence(earlier, 1));
    assertThat(store.webhookMessages().claim(LEASE, NOW, 1)).containsExactly(underFence(later, 1));
  }

  @Test
  void Many_servers_never_claim_the_same_message() {
    Endpoint endpoint = added(adas());
    IntStream.range(0, 40).forEach(any -> messageTo(endpoint));
    List<List<WebhookMessage>> claims =
        Race.of(8, () -> store.webhookMessages().claim(LEASE, NOW, 5));
    assertThat(claims.stream().flatMap(List::stream).map(WebhookMessage::id))
        .doesNotHaveDuplicates();
  }

  @Test
  void The_endpoints_of_an_owner_take_only_so_many_messages_at_once() {
    Endpoint slow = added(adas());
    IntStream.range(0, 6).forEach(any -> messageTo(slow));
    List<WebhookMessage> four = store.webhookMessages().claim(LEASE, NOW, 4);
    store.webhookMessages().begin(four);
    messageTo(added(adas()));
    WebhookMessage other = messageTo(added(bobs()));

    assertThat(claimAt(NOW)).containsExactly(underFence(other, 1));

    store.webhookMessages().settle(sent(four.get(0)));
    assertThat(claimAt(NOW)).hasSize(3);
  }

  @Test
  void A_message_is_claimed_by_others_when_the_lease_has_ended() {
    WebhookMessage message = messageTo(added(adas()));
    WebhookMessage lost = store.webhookMessages().claim(ENDED, NOW, MANY).get(0);
    assertThat(claimAt(NOW)).containsExactly(underFence(message, 2));
    assertThat(store.webhookMessages().begin(List.of(lost))).isEmpty();
    assertThat(store.webhookMessages().settle(sent(lost))).isEmpty();
  }

  @Test
  void A_claimed_message_is_begun_once() {
    messageTo(added(adas()));
    WebhookMessage claimed = claimAt(NOW).get(0);
    assertThat(store.webhookMessages().begin(List.of(claimed))).containsExactly(claimed.begun());
    assertThat(store.webhookMessages().begin(List.of(claimed))).isEmpty();
    assertThat(store.webhookMessages().begin(List.of())).isEmpty();
  }

  @Test
  void An_answer_is_written_and_ends_the_claim() {
    Endpoint endpoint = added(adas());
    messageTo(endpoint);
    WebhookMessage begun = store.webhookMessages().begin(claimAt(NOW)).get(0);
    WebhookMessage waits =
        begun.answered(new TemporaryFailure("HTTP 503"), NOW, Optional.empty(), 0.5);

    assertThat(store.webhookMessages().settle(List.of(waits))).containsExactly(waits);

    assertThat(store.webhookMessages().nextAttempt()).contains(NOW.plusSeconds(5));
    assertThat(claimAt(NOW.plusSeconds(4))).isEmpty();
    assertThat(claimAt(NOW.plusSeconds(5))).containsExactly(underFence(waits, 2));
  }

  @Test
  void Claims_are_released_unless_the_message_is_being_sent() {
    Endpoint endpoint = added(adas());
    messageTo(endpoint);
    store.webhookMessages().begin(claimAt(NOW));
    messageTo(endpoint);
    claimAt(NOW);
    store.webhookMessages().releaseClaims("server-2");
    assertThat(claimAt(NOW)).isEmpty();
    store.webhookMessages().releaseClaims(LEASE.holder());
    assertThat(claimAt(NOW)).hasSize(1);
  }

  @Test
  void The_attempts_of_the_present_round_are_counted() {
    Endpoint endpoint = added(adas());
    WebhookMessage message = messageTo(endpoint);
    messageTo(endpoint);
    store
        .webhookMessages()
        .addAttempts(
            List.of(
                new WebhookAttempt(message.id(), 1, 1, NOW, "HTTP 503"),
                new WebhookAttempt(message.id(), 1, 2, NOW.plusSeconds(5), "HTTP 204")));
    assertThat(store.webhookMessages().countAnswered(List.of(message)))
        .isEqualTo(Map.of(message.id(), 2L));
    assertThat(store.webhookMessages().countAnswered(List.of())).isEmpty();
    assertThat(store.messageLog().attemptsAt(List.of(message.id())))
        .extracting(WebhookAttempt::number, WebhookAttempt::at, WebhookAttempt::answer)
        .containsExactly(tuple(1, NOW, "HTTP 503"), tuple(2, NOW.plusSeconds(5), "HTTP 204"));
  }

  @Test
  void A_delivery_knows_the_progress_of_its_messages() {
    Delivery.Id delivery = new Delivery.Id(new ReminderId(UUID.randomUUID()), 2, Channel.WEBHOOK);
    Delivery.Id earlier = new Delivery.Id(delivery.reminder(), 1, Channel.WEBHOOK);
    Endpoint endpoint = added(adas());
    WebhookMessage message = added(message(endpoint, Optional.of(delivery), NOW));
    added(message(endpoint, Optional.of(earlier), NOW));
    messageTo(endpoint);
    assertThat(store.webhookMessages().progressOf(Set.of(delivery)))
        .isEqualTo(Map.of(delivery, List.of(Progress.planned(NOW))));
    assertThat(claimAt(NOW)).contains(underFence(message, 1));
  }

  @Test
  void A_replay_begins_another_round() {
    Endpoint endpoint = added(adas());
    WebhookMessage message = messageTo(endpoint);
    store.webhookMessages().settle(sent(store.webhookMessages().begin(claimAt(NOW)).get(0)));
    store
        .webhookMessages()
        .addAttempts(List.of(new WebhookAttempt(message.id(), 1, 1, NOW, "HTTP 204")));
    Instant later = NOW.plusSeconds(60);
    WebhookMessage replayed =
        store.messageLog().lock(adas(), message.id()).orElseThrow().replayed(later);

    store.webhookMessages().replay(replayed);

    assertThat(claimAt(NOW.plusSeconds(59))).isEmpty();
    assertThat(claimAt(later)).containsExactly(underFence(replayed, 2));
    assertThat(store.webhookMessages().countAnswered(List.of(replayed))).isEmpty();
  }

  @Test
  void A_delivery_depends_on_the_first_round_of_a_replayed_message() {
    Delivery.Id delivery = new Delivery.Id(new ReminderId(UUID.randomUUID()), 1, Channel.WEBHOOK);
    WebhookMessage message = added(message(added(adas()), Optional.of(delivery), NOW));
    store.webhookMessages().settle(sent(store.webhookMessages().begin(claimAt(NOW)).get(0)));
    replay(message);
    WebhookMessage again = store.webhookMessages().begin(claimAt(NOW)).get(0);
    store.webhookMessages().settle(List.of(again.expired()));
    replay(message);

    assertThat(store.webhookMessages().progressOf(Set.of(delivery)).get(delivery))
        .extracting(Progress::state, Progress::attempts, Progress::sentAt)
        .containsExactly(tuple(DeliveryState.SENT, 1, Optional.of(NOW)));
  }

  private void replay(WebhookMessage message) {
    WebhookMessage settled = store.messageLog().lock(adas(), message.id()).orElseThrow();
    store.webhookMessages().replay(settled.replayed(NOW));
  }

  @Test
  void The_open_messages_of_an_endpoint_can_be_hastened() {
    Endpoint endpoint = added(adas());
    added(message(endpoint, Optional.empty(), NOW.plusSeconds(900)));
    added(message(added(bobs()), Optional.empty(), NOW.plusSeconds(900)));
    store.webhookMessages().hasten(endpoint.id(), NOW);
    assertThat(claimAt(NOW)).extracting(WebhookMessage::endpoint).containsExactly(endpoint.id());
  }

  @Test
  void The_next_attempt_is_unknown_when_all_messages_are_settled() {
    assertThat(store.webhookMessages().nextAttempt()).isEmpty();
    messageTo(added(adas()));
    assertThat(store.webhookMessages().nextAttempt()).contains(NOW);
    store.webhookMessages().settle(sent(store.webhookMessages().begin(claimAt(NOW)).get(0)));
    assertThat(store.webhookMessages().nextAttempt()).isEmpty();
  }

  @Test
  void Settled_messages_of_earlier_events_are_removed() {
    Endpoint endpoint = added(adas());
    WebhookMessage settled = messageTo(endpoint);
    store.webhookMessages().settle(sent(store.webhookMessages().begin(claimAt(NOW)).get(0)));
    WebhookMessage open = messageTo(endpoint);
    store.webhookMessages().removeSettled(NOW);
    assertThat(store.messageLog().newestOf(endpoint.id(), MANY)).hasSize(2);
    store.webhookMessages().removeSettled(NOW.plusSeconds(1));
    assertThat(store.messageLog().newestOf(endpoint.id(), MANY))
        .extracting(WebhookMessage::id)
        .containsExactly(open.id())
        .doesNotContain(settled.id());
  }

  private List<WebhookMessage> claimAt(Instant now) {
    return store.webhookMessages().claim(LEASE, now, MANY);
  }
}
