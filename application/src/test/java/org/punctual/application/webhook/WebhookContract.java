package org.punctual.application.webhook;

import static org.punctual.application.Samples.NOW;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.punctual.application.StoreContract;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Outcome.Delivered;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.EndpointTerms;
import org.punctual.domain.webhook.EventType;
import org.punctual.domain.webhook.MessageId;
import org.punctual.domain.webhook.Targets;
import org.punctual.domain.webhook.WebhookEvent;
import org.punctual.domain.webhook.WebhookMessage;

/** The start of every contract about webhooks: endpoints and messages to store. */
abstract class WebhookContract extends StoreContract {

  Endpoint endpoint(AccountId owner, Instant createdAt, EventType... events) {
    EndpointTerms terms =
        EndpointTerms.of("https://crm.example/hook?k=1", Set.of(events), Targets.PUBLIC);
    return Endpoint.created(
        new EndpointId(UuidCreator.getTimeOrderedEpoch()), owner, terms, createdAt);
  }

  Endpoint added(AccountId owner) {
    return added(endpoint(owner, NOW, EventType.APPOINTMENT_CONFIRMED, EventType.REMINDER_DUE));
  }

  Endpoint added(Endpoint endpoint) {
    store.endpoints().add(endpoint);
    return endpoint;
  }

  WebhookMessage message(Endpoint endpoint, Optional<Delivery.Id> delivery, Instant at) {
    WebhookEvent event =
        new WebhookEvent(
            UuidCreator.getTimeOrderedEpoch(),
            delivery.isPresent() ? EventType.REMINDER_DUE : EventType.APPOINTMENT_CONFIRMED,
            at,
            delivery,
            "{\"title\":\"Zahnärztin 🦷\"}");
    return WebhookMessage.of(
        new MessageId(UuidCreator.getTimeOrderedEpoch()), endpoint.id(), event, at);
  }

  WebhookMessage messageTo(Endpoint endpoint) {
    return added(message(endpoint, Optional.empty(), NOW));
  }

  WebhookMessage added(WebhookMessage message) {
    store.webhookMessages().addAll(List.of(message));
    return message;
  }

  static List<WebhookMessage> sent(WebhookMessage message) {
    return List.of(message.answered(new Delivered("HTTP 204"), NOW, Optional.empty(), 0));
  }

  static WebhookMessage underFence(WebhookMessage message, long fence) {
    return new WebhookMessage(
        message.id(),
        message.endpoint(),
        message.event(),
        message.round(),
        message.progress(),
        fence);
  }
}
