package org.punctual.application.webhook.sending;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.punctual.application.UnitOfWork;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.audit.AuditTrail;
import org.punctual.application.webhook.Endpoints;
import org.punctual.application.webhook.EventBodies;
import org.punctual.application.webhook.WebhookPost;
import org.punctual.application.webhook.WebhookSecrets;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.WebhookMessage;

/** Addresses and signs messages to endpoints, and disables the endpoints that are gone. */
@UnitOfWork
public class Receivers {

  private final Endpoints endpoints;
  private final WebhookSecrets secrets;
  private final EventBodies bodies;
  private final AuditTrail trail;

  @Inject
  public Receivers(
      Endpoints endpoints, WebhookSecrets secrets, EventBodies bodies, AuditTrail trail) {
    this.endpoints = endpoints;
    this.secrets = secrets;
    this.bodies = bodies;
    this.trail = trail;
  }

  /** The endpoints of some messages, by id. */
  Map<EndpointId, Endpoint> of(Collection<WebhookMessage> messages) {
    Set<EndpointId> ids =
        messages.stream().map(WebhookMessage::endpoint).collect(Collectors.toSet());
    return endpoints.findAll(ids).stream()
        .collect(Collectors.toMap(Endpoint::id, Function.identity()));
  }

  /**
   * Addresses a message, and signs it with each secret that is valid. A message about a reminder
   * has the appointment as it is now.
   */
  OutgoingMessage address(WebhookMessage message, Circumstances now, Instant at) {
    Endpoint endpoint = now.endpointOf(message).orElseThrow();
    String body =
        now.reminderOf(message)
            .map(context -> bodies.ofReminder(message.event().occurredAt(), context))
            .orElse(message.event().body());
    return new OutgoingMessage(
        message,
        new WebhookPost(
            endpoint.terms().url(),
            message.event().identity(),
            body,
            endpoint.signing().versions(at).stream()
                .map(version -> secrets.of(endpoint.id(), version))
                .toList()));
  }

  /** Disables an endpoint that said that it is gone. */
  void disable(Endpoint gone, Instant now) {
    if (endpoints.disable(gone.id(), now)) {
      trail.record(
          AuditEvent.of(Kind.ENDPOINT_DISABLED, gone.owner())
              .with("endpoint", gone.id().toString()));
    }
  }
}
