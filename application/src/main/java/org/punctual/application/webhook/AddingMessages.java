package org.punctual.application.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.punctual.application.Step;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EventType;
import org.punctual.domain.webhook.MessageId;
import org.punctual.domain.webhook.WebhookEvent;
import org.punctual.domain.webhook.WebhookMessage;

/** Writes messages in the transaction of their event, and wakes up the sender. */
@Step
public class AddingMessages {

  private final WebhookMessages messages;
  private final EventBodies bodies;
  private final MessageAlarm alarm;
  private final Clock clock;

  @Inject
  public AddingMessages(
      WebhookMessages messages, EventBodies bodies, MessageAlarm alarm, Clock clock) {
    this.messages = messages;
    this.bodies = bodies;
    this.alarm = alarm;
    this.clock = clock;
  }

  /** Reports a change of an appointment to some endpoints. */
  void report(EventType type, Appointment appointment, Collection<Endpoint> hearing) {
    Instant at = appointment.revision().updatedAt();
    WebhookEvent event =
        new WebhookEvent(newId(), type, at, Optional.empty(), bodies.of(type, at, appointment));
    add(to(hearing, event));
  }

  /** Reports reminders that fell due, each to those endpoints that its owner has. */
  void remind(Collection<ReminderMessage> due, Collection<Endpoint> hearing) {
    add(due.stream().flatMap(one -> to(endpointsOf(one, hearing), eventOf(one))));
  }

  /** Sends a test event to an endpoint. */
  void test(Endpoint endpoint) {
    Instant at = clock.instant();
    WebhookEvent event =
        new WebhookEvent(newId(), EventType.TEST, at, Optional.empty(), bodies.ofTest(at));
    add(to(List.of(endpoint), event));
  }

  /** Sends a settled message once more. */
  void replay(WebhookMessage settled) {
    messages.replay(settled.replayed(clock.instant()));
    alarm.rings();
  }

  private WebhookEvent eventOf(ReminderMessage due) {
    Instant at = due.context().reminder().dueAt();
    return new WebhookEvent(
        newId(),
        EventType.REMINDER_DUE,
        at,
        Optional.of(due.delivery().id()),
        bodies.ofReminder(at, due.context()));
  }

  private Stream<WebhookMessage> to(Collection<Endpoint> hearing, WebhookEvent event) {
    Instant now = clock.instant();
    return hearing.stream()
        .map(endpoint -> WebhookMessage.of(new MessageId(newId()), endpoint.id(), event, now));
  }

  private void add(Stream<WebhookMessage> added) {
    messages.addAll(added.toList());
    alarm.rings();
  }

  private static List<Endpoint> endpointsOf(ReminderMessage due, Collection<Endpoint> hearing) {
    AccountId owner = due.context().owner().id();
    return hearing.stream().filter(endpoint -> endpoint.owner().equals(owner)).toList();
  }

  private static UUID newId() {
    return UuidCreator.getTimeOrderedEpoch();
  }
}
