package org.punctual.domain.webhook;

import java.time.Instant;
import java.util.Optional;
import org.punctual.domain.account.AccountId;

/**
 * An address of an owner's system, to which events are posted.
 *
 * <p>Life cycle: an endpoint is created; its secret is shown once, and can be rotated. An endpoint
 * that says that it is gone (HTTP 410) is disabled, until its owner enables it. A deleted endpoint
 * gets no more messages. It is kept only until its open messages have ended.
 *
 * @param terms its address and its events
 * @param signing which of its secrets sign
 * @param life when it was created, disabled and deleted
 */
public record Endpoint(
    EndpointId id, AccountId owner, EndpointTerms terms, Signing signing, Life life) {

  /** How many endpoints one owner may have. */
  public static final int MAX_PER_OWNER = 5;

  /**
   * An endpoint's dates.
   *
   * @param disabledAt when it said that it is gone, unless it was enabled since
   */
  public record Life(
      Instant createdAt, Optional<Instant> disabledAt, Optional<Instant> deletedAt) {}

  /** An endpoint that was just made. */
  public static Endpoint created(EndpointId id, AccountId owner, EndpointTerms terms, Instant now) {
    return new Endpoint(
        id, owner, terms, Signing.FIRST, new Life(now, Optional.empty(), Optional.empty()));
  }

  /** The endpoint with a fresh secret. */
  public Endpoint rotated(Instant now) {
    return new Endpoint(id, owner, terms, signing.rotated(now), life);
  }

  /** The endpoint, disabled because it is gone. */
  public Endpoint disabled(Instant now) {
    return lived(
        new Life(life.createdAt(), life.disabledAt().or(() -> Optional.of(now)), life.deletedAt()));
  }

  /** The endpoint, enabled again. */
  public Endpoint enabled() {
    return lived(new Life(life.createdAt(), Optional.empty(), life.deletedAt()));
  }

  /** The endpoint, deleted. */
  public Endpoint deleted(Instant now) {
    return lived(new Life(life.createdAt(), life.disabledAt(), Optional.of(now)));
  }

  /** Says whether the endpoint gets messages. */
  public boolean isEnabled() {
    return life.disabledAt().isEmpty() && life.deletedAt().isEmpty();
  }

  private Endpoint lived(Life changed) {
    return new Endpoint(id, owner, terms, signing, changed);
  }
}
