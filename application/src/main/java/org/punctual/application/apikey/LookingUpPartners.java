package org.punctual.application.apikey;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.punctual.application.UnitOfWork;
import org.punctual.application.account.Accounts;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.ApiKeySecret;

/** Looks a key and its owner up in the store, in one transaction. */
@UnitOfWork
public class LookingUpPartners {

  private final ApiKeys keys;
  private final Accounts accounts;

  @Inject
  public LookingUpPartners(ApiKeys keys, Accounts accounts) {
    this.keys = keys;
    this.accounts = accounts;
  }

  /**
   * Finds the partner who sent a secret, and notes the use of the key at most once a minute.
   *
   * @param now when the call arrived
   * @return empty when the key is unknown, revoked or expired, or when its owner's account is
   *     locked
   */
  public Optional<Partner> lookUp(ApiKeySecret sent, Instant now) {
    return keys.findByPublicPart(sent.publicPart())
        .filter(key -> Fingerprints.matches(sent, key.fingerprint()) && key.works(now))
        .flatMap(this::partnerOf)
        .map(partner -> new Partner(noted(partner.key(), now), partner.owner()));
  }

  private ApiKey noted(ApiKey key, Instant now) {
    if (!key.useIsWorthNoting(now)) {
      return key;
    }
    keys.noteUse(key.id(), now);
    return key.usedAt(now);
  }

  private Optional<Partner> partnerOf(ApiKey key) {
    return accounts
        .find(key.owner())
        .filter(owner -> !owner.standing().locked())
        .map(owner -> new Partner(key, owner));
  }
}
