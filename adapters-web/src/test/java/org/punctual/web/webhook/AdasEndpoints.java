package org.punctual.web.webhook;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.punctual.application.webhook.ManagingEndpoints;
import org.punctual.application.webhook.TryingEndpoints;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EventType;
import org.punctual.web.SignedIn;
import org.punctual.web.frame.SentParameters;

/** Ada on the page of webhooks. Each method makes the beans of a new request. */
abstract class AdasEndpoints {

  final SignedIn ada = new SignedIn();
  final ManagingEndpoints managing = ada.punctual.webhooks.managing;
  final TryingEndpoints trying = ada.punctual.webhooks.trying;

  /** An endpoint of Ada that takes the events of moves and reminders, a second after the last. */
  final Endpoint create(String url) {
    ada.punctual.clock.advance(Duration.ofSeconds(1));
    return managing
        .create(ada.ada.id(), url, Set.of(EventType.REMINDER_DUE, EventType.APPOINTMENT_MOVED))
        .endpoint();
  }

  final Webhooks webhooks() {
    return webhooks(Map.of());
  }

  final Webhooks webhooks(Map<String, String> parameters) {
    return new Webhooks(ada.me(), managing, SentParameters.of(parameters), ada.punctual.clock);
  }

  final DeliveryLog log(Webhooks webhooks) {
    return new DeliveryLog(ada.me(), trying, webhooks, ada.punctual.clock);
  }

  final EndpointTrial trial(Webhooks webhooks) {
    return new EndpointTrial(ada.me(), trying, webhooks, ada.ownerFeedback());
  }

  final FreshSecret fresh(Webhooks webhooks) {
    return new FreshSecret(ada.me(), managing, webhooks);
  }
}
