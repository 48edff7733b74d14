package org.punctual.application.apikey;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.application.account.Accounts;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.ApiKeyRefusal;
import org.punctual.domain.apikey.ApiKeySecret;

/** A partner shows a key. */
@UseCase
public class RecognisingPartners {

  private final ApiKeys keys;
  private final Accounts accounts;
  private final Clock clock;

  @Inject
  public RecognisingPartners(ApiKeys keys, Accounts accounts, Clock clock) {
    this.keys = keys;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Finds who shows a key.
   *
   * @param sent the secret as it was sent
   * @return empty, never saying why, when it is malformed, unknown, revoked or expired, or when its
   *     owner's account is locked
   */
  public Optional<Partner> recognise(String sent) {
    Instant now = clock.instant();
    Optional<Partner> partner =
        secretOf(sent).flatMap(secret -> workingKey(secret, now)).flatMap(this::partnerOf);
    partner
        .map(Partner::key)
        .filter(key -> key.useIsWorthNoting(now))
        .ifPresent(key -> keys.noteUse(key.id(), now));
    return partner;
  }

  private static Optional<ApiKeySecret> secretOf(String sent) {
    try {
      return Optional.of(ApiKeySecret.of(sent));
    } catch (ApiKeyRefusal malformed) {
      return Optional.empty();
    }
  }

  private Optional<ApiKey> workingKey(ApiKeySecret secret, Instant now) {
    return keys.findByPublicPart(secret.publicPart())
        .filter(key -> Fingerprints.matches(secret, key.fingerprint()) && key.works(now));
  }

  private Optional<Partner> partnerOf(ApiKey key) {
    return accounts
        .find(key.owner())
        .filter(owner -> !owner.standing().locked())
        .map(owner -> new Partner(key, owner));
  }
}
