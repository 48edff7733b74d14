package org.punctual.application.apikey;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.punctual.application.UseCase;
import org.punctual.application.account.Accounts;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.audit.AuditTrail;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.apikey.ApiKeyReason;
import org.punctual.domain.apikey.ApiKeyRefusal;
import org.punctual.domain.apikey.ApiKeySecret;
import org.punctual.domain.apikey.ApiKeyTerms;
import org.punctual.domain.apikey.GracePeriod;
import org.punctual.domain.apikey.Scope;

/** An owner makes, lists, rotates and revokes keys for partners. */
@UseCase
public class IssuingApiKeys {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final ApiKeys keys;
  private final Accounts accounts;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public IssuingApiKeys(ApiKeys keys, Accounts accounts, AuditTrail trail, Clock clock) {
    this.keys = keys;
    this.accounts = accounts;
    this.trail = trail;
    this.clock = clock;
  }

  /** A new key with its secret, which is never shown again. */
  public record IssuedKey(ApiKey key, ApiKeySecret secret) {}

  /**
   * Makes a key with a fresh secret.
   *
   * @param expiresAt from when on it no longer works, if ever
   * @throws ApiKeyRefusal with every fault of the request, or {@code TOO_MANY_KEYS} when the owner
   *     has ten working keys that are not replaced
   */
  public IssuedKey issue(
      AccountId owner, String name, Set<Scope> scopes, Optional<Instant> expiresAt) {
    ApiKeyTerms terms = ApiKeyTerms.of(name, scopes, expiresAt, clock.instant());
    return issue(owner, terms, ApiKeySecret.generated(RANDOM::nextInt));
  }

  /** Makes a key whose secret is known already: the bootstrap account's. */
  public IssuedKey issue(AccountId owner, ApiKeyTerms terms, ApiKeySecret secret) {
    accounts.lock(owner);
    Instant now = clock.instant();
    refuseMore(working(owner, now).filter(key -> !key.isReplaced()), ApiKeyReason.TOO_MANY_KEYS);
    ApiKey key = ApiKey.issued(newId(), owner, Fingerprints.of(secret), terms, now);
    keys.add(key);
    trail.record(event(Kind.KEY_CREATED, key));
    return new IssuedKey(key, secret);
  }

  /**
   * Replaces a key by a successor with the same terms and a fresh secret. The old key still works
   * until the end of the grace period, its own expiry, or its revocation. The successor takes the
   * old key's place among the ten keys of the owner.
   *
   * @return the successor
   * @throws ApiKeyRefusal {@code KEY_UNKNOWN} when the owner has no such key; {@code KEY_ENDED} and
   *     {@code KEY_REPLACED} as in {@link ApiKey#replaced}; {@code TOO_MANY_REPLACED_KEYS} when ten
   *     replaced keys still work
   */
  public IssuedKey rotate(AccountId owner, ApiKeyId id, GracePeriod grace) {
    accounts.lock(owner);
    Instant now = clock.instant();
    ApiKey old = get(owner, id);
    ApiKey replaced = old.replaced(grace, now);
    refuseMore(working(owner, now).filter(ApiKey::isReplaced), ApiKeyReason.TOO_MANY_REPLACED_KEYS);
    ApiKeySecret secret = ApiKeySecret.generated(RANDOM::nextInt);
    ApiKey successor = old.successor(newId(), Fingerprints.of(secret), now);
    keys.update(replaced);
    keys.add(successor);
    trail.record(event(Kind.KEY_ROTATED, old).with("successor", successor.id().toString()));
    return new IssuedKey(successor, secret);
  }

  /** The owner's keys, the newest first, ended ones included. */
  public List<ApiKey> list(AccountId owner) {
    return keys.ofOwner(owner);
  }

  /**
   * Ends a key at once, for good.
   *
   * @throws ApiKeyRefusal {@code KEY_UNKNOWN} when the owner has no such key
   */
  public ApiKey revoke(AccountId owner, ApiKeyId id) {
    accounts.lock(owner);
    ApiKey revoked = get(owner, id).revoked(clock.instant());
    keys.update(revoked);
    trail.record(event(Kind.KEY_REVOKED, revoked));
    return revoked;
  }

  private ApiKey get(AccountId owner, ApiKeyId id) {
    return keys.find(owner, id).orElseThrow(() -> ApiKeyRefusal.of("", ApiKeyReason.KEY_UNKNOWN));
  }

  private Stream<ApiKey> working(AccountId owner, Instant now) {
    return keys.ofOwner(owner).stream().filter(key -> key.works(now));
  }

  private static void refuseMore(Stream<ApiKey> present, ApiKeyReason reason) {
    if (present.count() >= ApiKey.MAX_ACTIVE) {
      throw ApiKeyRefusal.of("", reason, ApiKey.MAX_ACTIVE);
    }
  }

  private static ApiKeyId newId() {
    return new ApiKeyId(UuidCreator.getTimeOrderedEpoch());
  }

  private static AuditEvent event(Kind kind, ApiKey key) {
    return AuditEvent.of(kind, key.owner()).with("key", key.id().toString());
  }
}
