package org.punctual.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.webhook.TryingEndpoints.LoggedMessage;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.EventType;
import org.punctual.domain.webhook.MessageId;
import org.punctual.domain.webhook.WebhookAttempt;
import org.punctual.domain.webhook.WebhookEvent;
import org.punctual.domain.webhook.WebhookMessage;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageLineTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final MessageId id = new MessageId(UUID.randomUUID());
  private final WebhookEvent event =
      new WebhookEvent(
          UUID.fromString("01935f3a-0000-7000-8000-000000000001"),
          EventType.APPOINTMENT_MOVED,
          NOON,
          Optional.empty(),
          "{}");
  private final WebhookMessage planned =
      WebhookMessage.of(id, new EndpointId(UUID.randomUUID()), event, NOON);
  private final WebhookMessage waiting =
      answered(planned, new Outcome.TemporaryFailure("HTTP 500"));
  private final WebhookMessage delivered = answered(waiting, new Outcome.Delivered("HTTP 204"));

  @Test
  void It_names_its_event_and_its_identity() {
    MessageLine line = line(planned);

    assertThat(line.event()).isEqualTo("appointment.moved");
    assertThat(line.occurredAt()).isEqualTo(NOON);
    assertThat(line.webhookId()).isEqualTo("msg_01935f3a000070008000000000000001");
  }

  @Test
  void Its_state_leads_from_planned_to_settled() {
    assertThat(line(planned).state()).isEqualTo("planned");
    assertThat(line(planned.begun()).state()).isEqualTo("sending");
    assertThat(line(waiting).state()).isEqualTo("waiting");
    assertThat(line(delivered).state()).isEqualTo("delivered");
    assertThat(line(waiting.expired()).state()).isEqualTo("failed");
    assertThat(line(waiting.withdrawn()).state()).isEqualTo("skipped");
  }

  @Test
  void Only_a_settled_message_can_be_replayed() {
    assertThat(line(planned).isSettled()).isFalse();
    assertThat(line(planned.begun()).isSettled()).isFalse();
    assertThat(line(waiting).isSettled()).isFalse();
    assertThat(line(delivered).isSettled()).isTrue();
  }

  @Test
  void It_rests_until_its_next_attempt() {
    assertThat(line(planned).rest(NOON)).contains(Duration.ZERO);
    assertThat(line(planned.begun()).rest(NOON)).contains(Duration.ZERO);
    assertThat(line(waiting).rest(NOON)).contains(Duration.ofSeconds(4));
    assertThat(line(delivered).rest(NOON)).isEmpty();
  }

  @Test
  void Its_answer_is_the_latest_one_of_the_present_round() {
    WebhookAttempt failed = attempt(1, 1, "HTTP 500");
    WebhookAttempt accepted = attempt(1, 2, "HTTP 204");

    assertThat(line(planned).answer()).isEmpty();
    assertThat(line(waiting, failed).answer()).isEqualTo("HTTP 500");
    assertThat(line(waiting.begun(), failed).answer()).isEmpty();
    assertThat(line(delivered, failed, accepted).answer()).isEqualTo("HTTP 204");
    assertThat(line(delivered.replayed(NOON), failed, accepted).answer()).isEmpty();
  }

  @Test
  void Attempts_of_all_rounds_are_shown_in_their_order() {
    assertThat(
            line(
                    delivered.replayed(NOON),
                    attempt(1, 1, "HTTP 500"),
                    attempt(1, 2, "HTTP 204"),
                    attempt(2, 1, "HTTP 503"))
                .attempts())
        .extracting(AttemptLine::round, AttemptLine::number, AttemptLine::answer)
        .containsExactly(tuple(1, 1, "HTTP 500"), tuple(1, 2, "HTTP 204"), tuple(2, 1, "HTTP 503"));
  }

  @Test
  void An_attempt_without_an_answer_was_abandoned_unless_it_is_in_progress() {
    assertThat(line(planned.begun()).attempts()).isEmpty();
    assertThat(line(delivered, attempt(1, 2, "HTTP 204")).attempts())
        .extracting(AttemptLine::number, AttemptLine::isAnswered)
        .containsExactly(tuple(1, false), tuple(2, true));
  }

  private static WebhookMessage answered(WebhookMessage message, Outcome outcome) {
    return message.begun().answered(outcome, NOON, Optional.empty(), 0);
  }

  private static MessageLine line(WebhookMessage message, WebhookAttempt... attempts) {
    return new MessageLine(new LoggedMessage(message, List.of(attempts)));
  }

  private WebhookAttempt attempt(int round, int number, String answer) {
    return new WebhookAttempt(id, round, number, NOON, answer);
  }
}
