package org.punctual.application.apikey;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.punctual.domain.apikey.Scope;

/** An owner makes, lists and revokes keys for partners. */
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
   *     has ten working keys
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
    refuseTooMany(owner, now);
    ApiKeyId id = new ApiKeyId(UuidCreator.getTimeOrderedEpoch());
    ApiKey key = ApiKey.issued(id, owner, Fingerprints.of(secret), terms, now);
    keys.add(key);
    record(Kind.KEY_CREATED, key);
    return new IssuedKey(key, secret);
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
    ApiKey revoked =
        keys.find(owner, id)
            .orElseThrow(() -> ApiKeyRefusal.of("", ApiKeyReason.KEY_UNKNOWN))
            .revoked(clock.instant());
    keys.update(revoked);
    record(Kind.KEY_REVOKED, revoked);
    return revoked;
  }

  private void record(Kind kind, ApiKey key) {
    trail.record(AuditEvent.of(kind, key.owner()).with("key", key.id().toString()));
  }

  private void refuseTooMany(AccountId owner, Instant now) {
    if (keys.ofOwner(owner).stream().filter(key -> key.works(now)).count() >= ApiKey.MAX_ACTIVE) {
      throw ApiKeyRefusal.of("", ApiKeyReason.TOO_MANY_KEYS, ApiKey.MAX_ACTIVE);
    }
  }
}
