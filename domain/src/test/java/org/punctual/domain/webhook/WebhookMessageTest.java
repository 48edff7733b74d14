package org.punctual.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.Outcome.Delivered;
import org.punctual.domain.reminder.Outcome.PermanentFailure;
import org.punctual.domain.reminder.Outcome.TemporaryFailure;
import org.punctual.domain.reminder.ReminderId;

class WebhookMessageTest {

  private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
  private static final double MIDDLE = 0.5;
  private static final Outcome FAILURE = new TemporaryFailure("HTTP 503");
  private static final Delivery.Id DELIVERY =
      new Delivery.Id(new ReminderId(UUID.randomUUID()), 1, Channel.WEBHOOK);
  private static final WebhookEvent EVENT =
      new WebhookEvent(
          UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
          EventType.REMINDER_DUE,
          NOW,
          Optional.of(DELIVERY),
          "{}");
  private static final WebhookMessage WAITING =
      WebhookMessage.of(
          new MessageId(UUID.randomUUID()), new EndpointId(UUID.randomUUID()), EVENT, NOW);
  private static final WebhookMessage BEGUN = WAITING.begun();

  @Test
  void has_the_identity_of_its_event() {
    assertThat(EVENT.identity()).isEqualTo("msg_01890a5dac96774bbcceb302099a8057");
  }

  @Test
  void is_sent_when_it_is_accepted() {
    WebhookMessage sent = answered(new Delivered("HTTP 200"));
    assertThat(sent.progress().state()).isEqualTo(DeliveryState.SENT);
    assertThat(sent.progress().sentAt()).contains(NOW);
  }

  @Test
  void ends_when_its_receiver_is_gone() {
    assertThat(answered(new PermanentFailure("HTTP 410")).progress().state())
        .isEqualTo(DeliveryState.FAILED);
  }

  @Test
  void waits_as_long_as_the_receiver_asks() {
    WebhookMessage waits =
        answered(new TemporaryFailure("HTTP 429", Optional.of(Duration.ofMinutes(1))));
    assertThat(waits.progress().state()).isEqualTo(DeliveryState.WAITING);
    assertThat(waits.progress().nextAttemptAt()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void is_given_up_after_ten_attempts() {
    WebhookMessage message = WAITING;
    for (int attempt = 1; attempt <= 9; attempt++) {
      message = message.begun().answered(FAILURE, NOW, Optional.empty(), MIDDLE);
      assertThat(message.progress().state()).isEqualTo(DeliveryState.WAITING);
    }
    assertThat(message.begun().answered(FAILURE, NOW, Optional.empty(), MIDDLE).progress().state())
        .isEqualTo(DeliveryState.FAILED);
  }

  @Test
  void is_given_up_when_the_next_attempt_would_come_too_late() {
    Instant next = NOW.plusSeconds(5);
    assertThat(BEGUN.answered(FAILURE, NOW, Optional.of(next), MIDDLE).progress().state())
        .isEqualTo(DeliveryState.FAILED);
    assertThat(
            BEGUN.answered(FAILURE, NOW, Optional.of(next.plusNanos(1)), MIDDLE).progress().state())
        .isEqualTo(DeliveryState.WAITING);
  }

  @Test
  void is_replayed_under_the_same_identity_from_the_first_attempt_on() {
    WebhookMessage replayed = answered(new Delivered("HTTP 200")).replayed(NOW.plusSeconds(9));
    assertThat(replayed.event()).isEqualTo(EVENT);
    assertThat(replayed.round()).isEqualTo(2);
    assertThat(replayed.progress().attempts()).isZero();
    assertThat(replayed.progress().nextAttemptAt()).isEqualTo(NOW.plusSeconds(9));
    assertThat(replayed.delivery()).isEmpty();
  }

  @Test
  void cannot_be_replayed_before_it_is_settled() {
    assertThatThrownBy(() -> WAITING.replayed(NOW)).hasMessage(WebhookReason.MESSAGE_OPEN.code());
    assertThatThrownBy(() -> BEGUN.replayed(NOW)).hasMessage(WebhookReason.MESSAGE_OPEN.code());
  }

  @Test
  void stays_as_it_is_when_it_is_withdrawn_after_it_was_settled() {
    WebhookMessage sent = answered(new Delivered("HTTP 200"));
    assertThat(sent.withdrawn()).isEqualTo(sent);
    assertThat(BEGUN.withdrawn().progress().state()).isEqualTo(DeliveryState.SKIPPED);
  }

  private static WebhookMessage answered(Outcome outcome) {
    return BEGUN.answered(outcome, NOW, Optional.empty(), MIDDLE);
  }
}
