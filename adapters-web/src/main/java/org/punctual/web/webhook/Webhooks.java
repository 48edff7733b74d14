package org.punctual.web.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.punctual.application.webhook.ManagingEndpoints;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.web.account.Me;
import org.punctual.web.frame.PhaseCache;
import org.punctual.web.frame.RequestParameters;

/**
 * {@code /webhooks}: the owner's endpoints. The deliveries of one of them are shown, so that the
 * page stays short: those of the endpoint in the page's address, or else of the first one.
 */
@Named
@RequestScoped
public class Webhooks {

  private static final String PARAMETER = "endpoint";

  private final Me me;
  private final ManagingEndpoints managing;
  private final RequestParameters parameters;
  private final Clock clock;

  private Optional<String> chosen = Optional.empty();
  private final PhaseCache<List<EndpointCard>> cards = PhaseCache.of(this::find);

  @Inject
  public Webhooks(Me me, ManagingEndpoints managing, RequestParameters parameters, Clock clock) {
    this.me = me;
    this.managing = managing;
    this.parameters = parameters;
    this.clock = clock;
  }

  /** The endpoints, the oldest first. */
  public List<EndpointCard> getCards() {
    return cards.get();
  }

  /** The endpoint whose deliveries are shown; empty when the owner has no endpoint. */
  public Optional<EndpointId> open() {
    return getCards().stream()
        .filter(EndpointCard::open)
        .map(card -> card.endpoint().id())
        .findFirst();
  }

  /** The same endpoint, for the next request of this page; an empty text without one. */
  public String getOpen() {
    return open().map(EndpointId::toString).orElse("");
  }

  /** The address of an endpoint; empty for an id that the owner does not have. */
  public String urlOf(String id) {
    return getCards().stream()
        .filter(card -> card.id().equals(id))
        .map(EndpointCard::url)
        .findFirst()
        .orElse("");
  }

  /** Shows the deliveries of an endpoint, as long as the owner has it. */
  void choose(EndpointId id) {
    chosen = Optional.of(id.toString());
    cards.clear();
  }

  private List<EndpointCard> find() {
    Instant now = clock.instant();
    List<Endpoint> found = managing.list(me.id());
    String asked = chosen.or(() -> parameters.value(PARAMETER)).orElse("");
    Optional<Endpoint> open =
        found.stream()
            .filter(one -> one.id().toString().equals(asked))
            .findFirst()
            .or(() -> found.stream().findFirst());
    return found.stream()
        .map(one -> new EndpointCard(one, open.filter(one::equals).isPresent(), now))
        .toList();
  }
}
