package org.punctual.domain.apikey;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.punctual.domain.account.AccountId;

/**
 * A key by which a partner acts for one owner alone.
 *
 * <p>Life cycle: a key is issued; its secret is shown once, and only the hash is kept. The key is
 * used until it is revoked or expires. An ended key never works again.
 *
 * @param owner the owner for whom the key acts
 * @param fingerprint the stored part of the secret
 * @param terms what the key grants
 * @param life when the key was issued, last used and revoked
 */
public record ApiKey(
    ApiKeyId id, AccountId owner, Fingerprint fingerprint, ApiKeyTerms terms, Life life) {

  /** How many working keys one owner may have. */
  public static final int MAX_ACTIVE = 10;

  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  /**
   * The stored part of a secret.
   *
   * @param publicPart its 8 public characters
   * @param sha256 the SHA-256 of the whole secret, in lower-case hexadecimal
   */
  public record Fingerprint(String publicPart, String sha256) {}

  /**
   * A key's dates.
   *
   * @param lastUsedAt its last call, to about a minute
   */
  public record Life(Instant issuedAt, Optional<Instant> lastUsedAt, Optional<Instant> revokedAt) {}

  /** A key that was just made. */
  public static ApiKey issued(
      ApiKeyId id, AccountId owner, Fingerprint fingerprint, ApiKeyTerms terms, Instant now) {
    return new ApiKey(
        id, owner, fingerprint, terms, new Life(now, Optional.empty(), Optional.empty()));
  }

  /** The key, revoked for good. Revoking a revoked key changes nothing. */
  public ApiKey revoked(Instant now) {
    Instant since = life.revokedAt().orElse(now);
    return lived(new Life(life.issuedAt(), life.lastUsedAt(), Optional.of(since)));
  }

  /** The key, used at {@code now}. */
  public ApiKey usedAt(Instant now) {
    return lived(new Life(life.issuedAt(), Optional.of(now), life.revokedAt()));
  }

  /**
   * Says whether the key may be used: it is neither revoked nor expired ({@code now} before the
   * expiry).
   */
  public boolean works(Instant now) {
    return life.revokedAt().isEmpty()
        && terms.expiresAt().filter(end -> !now.isBefore(end)).isEmpty();
  }

  /**
   * Says whether the last use noted is more than a minute old, so that this use is worth a write.
   */
  public boolean useIsWorthNoting(Instant now) {
    return life.lastUsedAt().filter(last -> now.isBefore(last.plus(USE_NOTED_EVERY))).isEmpty();
  }

  /** Says whether the key grants that scope. */
  public boolean grants(Scope scope) {
    return terms.scopes().contains(scope);
  }

  private ApiKey lived(Life changed) {
    return new ApiKey(id, owner, fingerprint, terms, changed);
  }
}
