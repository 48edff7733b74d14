package org.punctual.domain.apikey;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.punctual.domain.account.AccountId;

/**
 * A key by which a partner acts for one owner alone.
 *
 * <p>Life cycle: a key is issued; its secret is shown once, and only the hash is kept. The key is
 * used until it is revoked or expires. An ended key never works again. Rotation replaces a key by a
 * successor with the same terms; the replaced key still works until the end of a grace period.
 *
 * @param owner the owner for whom the key acts
 * @param fingerprint the stored part of the secret
 * @param terms what the key grants
 * @param life when the key was issued, last used and revoked
 * @param lineage the place of the key among the keys that replaced each other
 */
public record ApiKey(
    ApiKeyId id,
    AccountId owner,
    Fingerprint fingerprint,
    ApiKeyTerms terms,
    Life life,
    Lineage lineage) {

  /**
   * How many working keys one owner may have that are not replaced. As many replaced keys may work
   * beside them, so that an owner can rotate each key.
   */
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
  public record Life(Instant issuedAt, Optional<Instant> lastUsedAt, Optional<Instant> revokedAt) {

    private static Life beginning(Instant now) {
      return new Life(now, Optional.empty(), Optional.empty());
    }
  }

  /**
   * The place of a key among the keys that replaced each other. They count as the same API key for
   * a partner.
   *
   * @param original the first of these keys; the key itself if it replaced none
   * @param replacedAt when a successor replaced the key, if one did
   */
  public record Lineage(ApiKeyId original, Optional<Instant> replacedAt) {

    private static Lineage newest(ApiKeyId original) {
      return new Lineage(original, Optional.empty());
    }
  }

  /** A key that was just made. */
  public static ApiKey issued(
      ApiKeyId id, AccountId owner, Fingerprint fingerprint, ApiKeyTerms terms, Instant now) {
    return new ApiKey(id, owner, fingerprint, terms, Life.beginning(now), Lineage.newest(id));
  }

  /**
   * The key, replaced by a successor. It works until the end of the grace period, or until its own
   * expiry if that is earlier.
   *
   * @throws ApiKeyRefusal {@code KEY_ENDED} when the key is revoked or expired; {@code
   *     KEY_REPLACED} when it has a successor already
   */
  public ApiKey replaced(GracePeriod grace, Instant now) {
    if (!works(now)) {
      throw ApiKeyRefusal.of("", ApiKeyReason.KEY_ENDED);
    }
    if (isReplaced()) {
      throw ApiKeyRefusal.of("", ApiKeyReason.KEY_REPLACED);
    }
    Lineage replaced = new Lineage(lineage.original(), Optional.of(now));
    return new ApiKey(id, owner, fingerprint, terms.endingBy(grace.endFrom(now)), life, replaced);
  }

  /** A new key with the same owner and terms, which takes the place of this key. */
  public ApiKey successor(ApiKeyId newId, Fingerprint newFingerprint, Instant now) {
    return new ApiKey(
        newId,
        owner,
        newFingerprint,
        terms,
        Life.beginning(now),
        Lineage.newest(lineage.original()));
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

  /** Says whether a successor replaced the key. A replaced key may still work. */
  public boolean isReplaced() {
    return lineage.replacedAt().isPresent();
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
    return new ApiKey(id, owner, fingerprint, terms, changed, lineage);
  }
}
