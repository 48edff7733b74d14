package org.punctual.web.takeout;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.punctual.application.webhook.TryingEndpoints.LoggedMessage;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EventType;
import org.punctual.domain.webhook.WebhookAttempt;
import org.punctual.domain.webhook.WebhookMessage;

/** Endpoints with their newest messages, as JSON. Instants are in UTC. */
final class WebhooksJson {

  private final JsonGenerator json;

  WebhooksJson(JsonGenerator json) {
    this.json = json;
  }

  /** An endpoint without its secret, which is never stored. */
  void write(Endpoint endpoint, List<LoggedMessage> messages) {
    json.writeStartObject();
    json.write("id", endpoint.id().toString());
    json.write("url", endpoint.terms().url().toString());
    json.writeStartArray("events");
    endpoint.terms().events().stream().map(EventType::code).sorted().forEach(json::write);
    json.writeEnd();
    json.write("createdAt", endpoint.life().createdAt().toString());
    endpoint.signing().rotatedAt().ifPresent(at -> json.write("rotatedAt", at.toString()));
    endpoint.life().disabledAt().ifPresent(at -> json.write("disabledAt", at.toString()));
    json.writeStartArray("messages");
    messages.forEach(this::write);
    json.writeEnd();
    json.writeEnd();
  }

  private void write(LoggedMessage logged) {
    WebhookMessage message = logged.message();
    json.writeStartObject();
    json.write("webhookId", message.event().identity());
    json.write("event", message.event().type().code());
    json.write("occurredAt", message.event().occurredAt().toString());
    json.write("state", message.progress().state().code());
    json.write("body", message.event().body());
    json.writeStartArray("attempts");
    logged.attempts().forEach(this::write);
    json.writeEnd();
    json.writeEnd();
  }

  private void write(WebhookAttempt attempt) {
    json.writeStartObject();
    json.write("at", attempt.at().toString());
    json.write("answer", attempt.answer());
    json.writeEnd();
  }
}
