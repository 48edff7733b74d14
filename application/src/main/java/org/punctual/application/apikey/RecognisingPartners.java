package org.punctual.application.apikey;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.domain.apikey.ApiKeyRefusal;
import org.punctual.domain.apikey.ApiKeySecret;

/** Recognises partners by their keys. */
@UseCase
@Transactional(TxType.SUPPORTS)
public class RecognisingPartners {

  private final KnownPartners known;
  private final LookingUpPartners lookingUp;
  private final Clock clock;

  @Inject
  public RecognisingPartners(KnownPartners known, LookingUpPartners lookingUp, Clock clock) {
    this.known = known;
    this.lookingUp = lookingUp;
    this.clock = clock;
  }

  /**
   * Finds the partner who sent a key. A change of the key or its owner takes effect within a
   * second; an expiry takes effect at once.
   *
   * @param sent the secret as it was sent
   * @return empty, without a reason, when the secret is malformed, unknown, revoked or expired, or
   *     when its owner's account is locked
   */
  public Optional<Partner> recognise(String sent) {
    Instant now = clock.instant();
    return secretOf(sent).flatMap(secret -> partnerOf(secret, now));
  }

  private static Optional<ApiKeySecret> secretOf(String sent) {
    try {
      return Optional.of(ApiKeySecret.of(sent));
    } catch (ApiKeyRefusal malformed) {
      return Optional.empty();
    }
  }

  private Optional<Partner> partnerOf(ApiKeySecret secret, Instant now) {
    Optional<Partner> recent =
        known.find(secret.publicPart()).filter(partner -> !partner.key().useIsWorthNoting(now));
    return recent.isPresent()
        ? recent.filter(partner -> isRight(secret, partner, now))
        : lookedUp(secret, now);
  }

  private Optional<Partner> lookedUp(ApiKeySecret secret, Instant now) {
    long before = known.changesSeen();
    Optional<Partner> found = lookingUp.lookUp(secret, now);
    found.ifPresent(partner -> known.keep(partner, before));
    return found;
  }

  private static boolean isRight(ApiKeySecret secret, Partner partner, Instant now) {
    return Fingerprints.matches(secret, partner.key().fingerprint()) && partner.key().works(now);
  }
}
