package org.punctual.application.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.punctual.application.UseCase;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.EndpointTerms;
import org.punctual.domain.webhook.EventType;
import org.punctual.domain.webhook.Targets;
import org.punctual.domain.webhook.WebhookRefusal;
import org.punctual.domain.webhook.WebhookSecret;

/** An owner makes, lists and deletes endpoints, rotates their secrets, and enables them again. */
@UseCase
public class ManagingEndpoints {

  private final OwnersEndpoints owners;
  private final WebhookSecrets secrets;
  private final Targets targets;
  private final Clock clock;

  @Inject
  public ManagingEndpoints(
      OwnersEndpoints owners, WebhookSecrets secrets, Targets targets, Clock clock) {
    this.owners = owners;
    this.secrets = secrets;
    this.targets = targets;
    this.clock = clock;
  }

  /** An endpoint with its newest secret, which is shown once. */
  public record OpenedEndpoint(Endpoint endpoint, WebhookSecret secret) {}

  /**
   * Makes an endpoint.
   *
   * @param url as it was typed
   * @throws WebhookRefusal with every fault of the request, as {@link EndpointTerms#of}; or {@code
   *     TOO_MANY_ENDPOINTS} when the owner has five
   */
  public OpenedEndpoint create(AccountId owner, String url, Set<EventType> events) {
    EndpointTerms terms = EndpointTerms.of(url, events, targets);
    EndpointId id = new EndpointId(UuidCreator.getTimeOrderedEpoch());
    Endpoint created = Endpoint.created(id, owner, terms, clock.instant());
    owners.add(created);
    return opened(created);
  }

  /** The owner's endpoints, the oldest first. */
  public List<Endpoint> list(AccountId owner) {
    return owners.list(owner);
  }

  /**
   * Gives an endpoint a fresh secret. The secret before goes on signing for a day.
   *
   * @throws WebhookRefusal {@code ENDPOINT_UNKNOWN} when the owner has no such endpoint
   */
  public OpenedEndpoint rotate(AccountId owner, EndpointId id) {
    Instant now = clock.instant();
    return opened(owners.change(Kind.ENDPOINT_ROTATED, owner, id, one -> one.rotated(now)));
  }

  /**
   * Lets a disabled endpoint hear of events again.
   *
   * @throws WebhookRefusal {@code ENDPOINT_UNKNOWN} when the owner has no such endpoint
   */
  public Endpoint enable(AccountId owner, EndpointId id) {
    return owners.change(Kind.ENDPOINT_ENABLED, owner, id, Endpoint::enabled);
  }

  /**
   * Deletes an endpoint, with its deliveries. A message that is being posted may still arrive.
   *
   * @throws WebhookRefusal {@code ENDPOINT_UNKNOWN} when the owner has no such endpoint
   */
  public Endpoint delete(AccountId owner, EndpointId id) {
    return owners.end(owner, id, clock.instant());
  }

  private OpenedEndpoint opened(Endpoint endpoint) {
    return new OpenedEndpoint(endpoint, secrets.of(endpoint.id(), endpoint.signing().version()));
  }
}
