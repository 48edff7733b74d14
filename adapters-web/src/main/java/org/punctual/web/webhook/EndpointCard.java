package org.punctual.web.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EventType;

/**
 * An endpoint as the page shows it at one instant.
 *
 * @param open whether its deliveries are shown
 */
public record EndpointCard(Endpoint endpoint, boolean open, Instant now) {

  /** Its id. */
  public String id() {
    return endpoint.id().toString();
  }

  /** The address to which events are posted. */
  public String url() {
    return endpoint.terms().url().toString();
  }

  /** The names of the events that it takes, in the order in which an owner chooses them. */
  public List<String> events() {
    return EventType.selectable().stream()
        .filter(endpoint.terms().events()::contains)
        .map(EventType::code)
        .toList();
  }

  /** Says whether events are posted to it. */
  public boolean isEnabled() {
    return endpoint.isEnabled();
  }

  /** When it answered that it is gone. Pages read it only for a disabled endpoint. */
  public Instant disabledAt() {
    return endpoint.life().disabledAt().orElseThrow();
  }

  /** When it was created. */
  public Instant createdAt() {
    return endpoint.life().createdAt();
  }

  /** Until when the secret before the newest one signs as well, if it does. */
  public Optional<Instant> oldSecretUntil() {
    return endpoint.signing().graceEnd(now);
  }
}
