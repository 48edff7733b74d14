package org.punctual.application.webhook;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.EventType;

/** All endpoints. Deleted endpoints are only found by {@link #findAll}. */
public interface Endpoints {

  /** Adds a new endpoint. */
  void add(Endpoint endpoint);

  /** Replaces the stored state of an endpoint. */
  void update(Endpoint endpoint);

  /** The owner's endpoint of that id. */
  Optional<Endpoint> find(AccountId owner, EndpointId id);

  /** The owner's endpoints, the oldest first. */
  List<Endpoint> ofOwner(AccountId owner);

  /** The enabled endpoints of some owners that take an event. */
  List<Endpoint> taking(EventType type, Collection<AccountId> owners);

  /** The endpoints of some ids, in no order. */
  List<Endpoint> findAll(Set<EndpointId> ids);

  /**
   * Disables an endpoint, unless it is disabled.
   *
   * @return whether it was enabled before
   */
  boolean disable(EndpointId id, Instant now);

  /** Removes deleted endpoints that have no open message. */
  void removeDeleted();
}
