package org.punctual.application.webhook;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.punctual.application.UnitOfWork;
import org.punctual.application.account.Accounts;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.audit.AuditTrail;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.WebhookReason;
import org.punctual.domain.webhook.WebhookRefusal;

/**
 * Keeps one owner's endpoints. Each change is recorded, because it decides who sees the calendar.
 */
@UnitOfWork
public class OwnersEndpoints {

  private final Endpoints endpoints;
  private final WebhookMessages messages;
  private final Accounts accounts;
  private final AuditTrail trail;

  @Inject
  public OwnersEndpoints(
      Endpoints endpoints, WebhookMessages messages, Accounts accounts, AuditTrail trail) {
    this.endpoints = endpoints;
    this.messages = messages;
    this.accounts = accounts;
    this.trail = trail;
  }

  /**
   * Adds a new endpoint.
   *
   * @throws WebhookRefusal {@code TOO_MANY_ENDPOINTS} when the owner has five
   */
  void add(Endpoint endpoint) {
    Account owner = accounts.lock(endpoint.owner());
    if (endpoints.ofOwner(endpoint.owner()).size() >= Endpoint.MAX_PER_OWNER) {
      throw WebhookRefusal.of("", WebhookReason.TOO_MANY_ENDPOINTS, Endpoint.MAX_PER_OWNER);
    }
    endpoints.add(endpoint);
    accounts.update(owner.listening(true));
    record(Kind.ENDPOINT_CREATED, endpoint);
  }

  /** The owner's endpoints, the oldest first. */
  List<Endpoint> list(AccountId owner) {
    return endpoints.ofOwner(owner);
  }

  /**
   * The owner's endpoint of that id.
   *
   * @throws WebhookRefusal {@code ENDPOINT_UNKNOWN} when the owner has no such endpoint
   */
  Endpoint get(AccountId owner, EndpointId id) {
    return endpoints
        .find(owner, id)
        .orElseThrow(() -> WebhookRefusal.of("", WebhookReason.ENDPOINT_UNKNOWN));
  }

  /**
   * The owner's endpoint of that id, while the owner is locked until the transaction ends.
   *
   * @throws WebhookRefusal as {@link #get}
   */
  Endpoint lock(AccountId owner, EndpointId id) {
    accounts.lock(owner);
    return get(owner, id);
  }

  /**
   * Changes an endpoint under the owner's lock.
   *
   * @return the endpoint after the change
   * @throws WebhookRefusal as {@link #get}
   */
  Endpoint change(Kind kind, AccountId owner, EndpointId id, UnaryOperator<Endpoint> change) {
    accounts.lock(owner);
    return changeLocked(kind, owner, id, change);
  }

  /**
   * Deletes an endpoint. Its waiting messages end at once, and with them the deliveries that depend
   * on them.
   *
   * @return the deleted endpoint
   * @throws WebhookRefusal as {@link #get}
   */
  Endpoint end(AccountId owner, EndpointId id, Instant now) {
    Account account = accounts.lock(owner);
    Endpoint deleted = changeLocked(Kind.ENDPOINT_DELETED, owner, id, one -> one.deleted(now));
    messages.hasten(id, now);
    if (endpoints.ofOwner(owner).isEmpty()) {
      accounts.update(account.listening(false));
    }
    return deleted;
  }

  private Endpoint changeLocked(
      Kind kind, AccountId owner, EndpointId id, UnaryOperator<Endpoint> change) {
    Endpoint after = change.apply(get(owner, id));
    endpoints.update(after);
    record(kind, after);
    return after;
  }

  private void record(Kind kind, Endpoint endpoint) {
    trail.record(AuditEvent.of(kind, endpoint.owner()).with("endpoint", endpoint.id().toString()));
  }
}
