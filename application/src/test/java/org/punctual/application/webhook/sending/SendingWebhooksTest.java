package org.punctual.application.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.application.appointment.Requests;
import org.punctual.application.reminder.DeliveryHistory;
import org.punctual.application.reminder.DeliveryResult;
import org.punctual.application.webhook.InMemoryWebhooks;
import org.punctual.application.webhook.WebhookPost;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Outcome.PermanentFailure;
import org.punctual.domain.reminder.Outcome.TemporaryFailure;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.EventType;
import org.punctual.domain.webhook.WebhookMessage;

/** A reminder on its way to the endpoints of its owner. */
class SendingWebhooksTest {

  private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-12-01T09:00:00Z");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final InMemoryWebhooks webhooks = punctual.webhooks;
  private final AccountId ada = punctual.customer("Ada").id();
  private final EndpointId endpoint = endpoint();
  private Appointment appointment;

  @BeforeEach
  void book() {
    appointment = punctual.booking.book(ada, Requests.at(START, 60));
    webhooks.sendAll();
    webhooks.posts.posts.clear();
    punctual.results.clear();
    punctual.clock.setTo(DUE);
  }

  @Test
  void is_sent_once_every_endpoint_has_accepted_it() {
    endpoint();
    webhooks.posts.answer(new TemporaryFailure("HTTP 503"));
    punctual.sendWhatIsDue();
    webhooks.sendAll();
    assertThat(reminder().status()).isEqualTo(ReminderStatus.SCHEDULED);

    punctual.clock.setTo(DUE.plusSeconds(6));
    webhooks.sendAll();

    assertThat(webhooks.posts.posts).hasSize(3);
    assertThat(reminder().status()).isEqualTo(ReminderStatus.SENT);
    assertThat(reminder().result().sentAt()).contains(DUE);
    assertThat(webhookResults())
        .extracting(DeliveryResult::lateness)
        .containsExactly(Optional.of(Duration.ofSeconds(6)));
    assertThat(triesByWebhook())
        .containsExactlyInAnyOrder(
            "crm.example: HTTP 503", "crm.example: HTTP 204", "crm.example: HTTP 204");
  }

  @Test
  void has_failed_when_an_endpoint_did_not_accept_it_in_time() {
    webhooks.posts.answer(
        new TemporaryFailure("HTTP 503"),
        new TemporaryFailure("HTTP 503"),
        new TemporaryFailure("HTTP 503"),
        new TemporaryFailure("HTTP 503"));
    punctual.sendWhatIsDue();
    webhooks.sendAll();
    for (int minutes : new int[] {1, 8, 50}) {
      punctual.clock.setTo(DUE.plus(Duration.ofMinutes(minutes)));
      webhooks.sendAll();
    }
    assertThat(webhooks.posts.posts).hasSize(4);
    assertThat(message(EventType.REMINDER_DUE).progress().state()).isEqualTo(DeliveryState.FAILED);
    assertThat(reminder().status()).isEqualTo(ReminderStatus.FAILED);
  }

  @Test
  void has_failed_although_its_failed_message_is_replayed_while_another_waits() {
    EndpointId other = endpoint();
    webhooks.posts.answer(
        new TemporaryFailure("HTTP 503", Optional.of(Duration.ofHours(2))),
        new TemporaryFailure("HTTP 503"));
    punctual.sendWhatIsDue();
    webhooks.sendAll();
    WebhookMessage failed =
        Stream.of(endpoint, other)
            .map(one -> message(one, EventType.REMINDER_DUE))
            .filter(one -> one.progress().isSettled())
            .findFirst()
            .orElseThrow();
    webhooks.trying.replay(ada, failed.id());
    punctual.clock.setTo(DUE.plusSeconds(6));
    webhooks.sendAll();

    assertThat(webhooks.posts.posts).hasSize(4);
    assertThat(reminder().status()).isEqualTo(ReminderStatus.FAILED);
  }

  @Test
  void is_not_posted_once_its_appointment_was_canceled() {
    punctual.sendWhatIsDue();
    punctual.deciding.cancel(ada, seen(appointment), Optional.empty());
    webhooks.sendAll();
    assertThat(webhooks.posts.posts)
        .extracting(WebhookPost::body)
        .containsExactly(EventType.APPOINTMENT_CANCELED.code() + " Check-up");
    assertThat(message(EventType.REMINDER_DUE).progress().state()).isEqualTo(DeliveryState.SKIPPED);
    assertThat(reminder().status()).isEqualTo(ReminderStatus.SENT);
  }

  @Test
  void goes_on_without_an_endpoint_that_is_gone() {
    webhooks.posts.answer(new PermanentFailure("HTTP 410"));
    punctual.sendWhatIsDue();
    webhooks.sendAll();
    assertThat(reminder().status()).isEqualTo(ReminderStatus.FAILED);

    punctual.resending.sendAgain(ada, reminder().id());
    punctual.sendWhatIsDue();
    webhooks.sendAll();
    assertThat(webhooks.posts.posts).hasSize(1);
    assertThat(reminder().status()).isEqualTo(ReminderStatus.SENT);
  }

  @Test
  void leaves_nothing_behind_when_it_is_removed_before_the_answer() {
    punctual.sendWhatIsDue();
    List<ReminderId> ids = List.of(reminder().id());
    webhooks.posts.before(() -> punctual.reminders.removeAll(ids));
    webhooks.sendAll();
    assertThat(webhooks.posts.posts).hasSize(1);
    assertThat(punctual.deliveries.attemptsOf(ids)).isEmpty();
    assertThat(message(EventType.REMINDER_DUE).progress().isSettled()).isTrue();
  }

  @Test
  void has_another_identity_when_it_is_sent_again() {
    punctual.sendWhatIsDue();
    webhooks.sendAll();
    punctual.resending.sendAgain(ada, reminder().id());
    punctual.sendWhatIsDue();
    webhooks.sendAll();
    assertThat(webhooks.posts.posts).extracting(WebhookPost::id).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void is_not_open_for_ever_when_its_endpoint_is_deleted() {
    webhooks.posts.answer(new TemporaryFailure("HTTP 503"));
    punctual.sendWhatIsDue();
    webhooks.sendAll();
    webhooks.managing.delete(ada, endpoint);
    webhooks.sendAll();
    assertThat(reminder().status()).isEqualTo(ReminderStatus.SENT);
  }

  private Reminder reminder() {
    return punctual.reminders.ofAppointments(List.of(appointment.id())).get(0);
  }

  /** The answers in the history of the reminder; an abandoned attempt has none. */
  private List<String> triesByWebhook() {
    ReminderId id = reminder().id();
    return punctual
        .browsingReminders
        .histories(List.of(id))
        .getOrDefault(id, DeliveryHistory.NOTHING_YET)
        .tries()
        .stream()
        .filter(one -> one.delivery().channel() == Channel.WEBHOOK)
        .map(one -> one.answered().map(Attempt::answer).orElse("abandoned"))
        .toList();
  }

  private List<DeliveryResult> webhookResults() {
    return punctual.results.stream()
        .filter(one -> one.delivery().id().channel() == Channel.WEBHOOK)
        .toList();
  }

  private static SeenState seen(Appointment appointment) {
    return new SeenState(appointment.id(), appointment.revision().sequence());
  }

  private EndpointId endpoint() {
    return webhooks
        .managing
        .create(ada, "https://crm.example", Set.copyOf(EventType.selectable()))
        .endpoint()
        .id();
  }

  private WebhookMessage message(EventType type) {
    return message(endpoint, type);
  }

  private WebhookMessage message(EndpointId at, EventType type) {
    return webhooks.messages.newestOf(at, 100).stream()
        .filter(one -> one.event().type() == type)
        .findFirst()
        .orElseThrow();
  }
}
