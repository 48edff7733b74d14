package org.punctual.application.webhook;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.punctual.application.InMemoryTable;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.EventType;

/** Endpoints in memory. */
public final class InMemoryEndpoints implements Endpoints {

  private final InMemoryTable<EndpointId, Endpoint> endpoints = new InMemoryTable<>();
  private final Predicate<EndpointId> open;

  /** Endpoints of which some have open messages. */
  public InMemoryEndpoints(Predicate<EndpointId> open) {
    this.open = open;
  }

  @Override
  public void add(Endpoint endpoint) {
    endpoints.put(endpoint.id(), endpoint);
  }

  @Override
  public void update(Endpoint endpoint) {
    endpoints.put(endpoint.id(), endpoint);
  }

  @Override
  public Optional<Endpoint> find(AccountId owner, EndpointId id) {
    return endpoints.find(id).filter(one -> one.owner().equals(owner)).filter(this::isPresent);
  }

  @Override
  public List<Endpoint> ofOwner(AccountId owner) {
    return endpoints.where(one -> one.owner().equals(owner) && isPresent(one)).stream()
        .sorted(Comparator.comparing(one -> one.life().createdAt()))
        .toList();
  }

  @Override
  public List<Endpoint> taking(EventType type, Collection<AccountId> owners) {
    return endpoints.where(
        one ->
            owners.contains(one.owner()) && one.isEnabled() && one.terms().events().contains(type));
  }

  @Override
  public List<Endpoint> findAll(Set<EndpointId> ids) {
    return endpoints.where(one -> ids.contains(one.id()));
  }

  @Override
  public synchronized boolean disable(EndpointId id, Instant now) {
    Optional<Endpoint> enabled =
        endpoints.find(id).filter(one -> one.life().disabledAt().isEmpty());
    enabled.ifPresent(one -> update(one.disabled(now)));
    return enabled.isPresent();
  }

  @Override
  public void removeDeleted() {
    endpoints.where(one -> !isPresent(one) && !open.test(one.id())).stream()
        .map(Endpoint::id)
        .forEach(endpoints::remove);
  }

  private boolean isPresent(Endpoint endpoint) {
    return endpoint.life().deletedAt().isEmpty();
  }
}
