package org.punctual.domain.webhook;

import java.util.Optional;
import java.util.Set;
import org.punctual.domain.Faults;

/**
 * What an owner wants of an endpoint.
 *
 * @param url where the messages are posted
 * @param events of which the endpoint hears, at least one
 */
public record EndpointTerms(EndpointUrl url, Set<EventType> events) {

  public EndpointTerms {
    events = Set.copyOf(events);
  }

  /**
   * Reads the requested terms.
   *
   * @param targets the addresses that may be called
   * @throws WebhookRefusal with every fault: those of {@link EndpointUrl#of}, and {@code
   *     EVENT_REQUIRED}
   */
  public static EndpointTerms of(String url, Set<EventType> events, Targets targets) {
    Faults faults = new Faults();
    Optional<EndpointUrl> read = faults.read(() -> EndpointUrl.of(url, targets));
    faults.read(() -> someOf(events));
    faults.refuseIfAny(WebhookRefusal::new);
    return new EndpointTerms(read.orElseThrow(), events);
  }

  private static Set<EventType> someOf(Set<EventType> events) {
    if (events.isEmpty()) {
      throw WebhookRefusal.of("events", WebhookReason.EVENT_REQUIRED);
    }
    return events;
  }
}
