package org.punctual.persistence.apikey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.ApiKey.Fingerprint;
import org.punctual.domain.apikey.ApiKey.Life;
import org.punctual.domain.apikey.ApiKey.Lineage;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.apikey.ApiKeyTerms;
import org.punctual.domain.apikey.Scope;

/** An API key in the database, with its scopes' names in one column. */
@Entity
@Table(name = "api_key")
class ApiKeyRow {

  private static final String BETWEEN_SCOPES = " ";

  @Id private UUID id;

  @Column(name = "owner_id")
  private UUID ownerId;

  @Column(name = "public_part")
  private String publicPart;

  private String sha256;

  private String name;

  private String scopes;

  @Column(name = "expires_at")
  private @Nullable Instant expiresAt;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "last_used_at")
  private @Nullable Instant lastUsedAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  /** Null when the key replaced none: also in rows of versions that rotated no keys. */
  @Column(name = "original_id")
  private @Nullable UUID originalId;

  @Column(name = "replaced_at")
  private @Nullable Instant replacedAt;

  @Version private long version;

  static ApiKeyRow of(ApiKey key) {
    ApiKeyRow row = new ApiKeyRow();
    row.id = key.id().value();
    row.ownerId = key.owner().value();
    row.publicPart = key.fingerprint().publicPart();
    row.sha256 = key.fingerprint().sha256();
    ApiKeyId original = key.lineage().original();
    row.originalId = original.equals(key.id()) ? null : original.value();
    row.become(key);
    return row;
  }

  void become(ApiKey key) {
    name = key.terms().name();
    scopes =
        key.terms().scopes().stream()
            .sorted()
            .map(Scope::code)
            .collect(Collectors.joining(BETWEEN_SCOPES));
    expiresAt = key.terms().expiresAt().orElse(null);
    issuedAt = key.life().issuedAt();
    lastUsedAt = key.life().lastUsedAt().orElse(null);
    revokedAt = key.life().revokedAt().orElse(null);
    replacedAt = key.lineage().replacedAt().orElse(null);
  }

  ApiKey toDomain() {
    return new ApiKey(
        new ApiKeyId(id),
        new AccountId(ownerId),
        new Fingerprint(publicPart, sha256),
        new ApiKeyTerms(name, grantedScopes(), Optional.ofNullable(expiresAt)),
        new Life(issuedAt, Optional.ofNullable(lastUsedAt), Optional.ofNullable(revokedAt)),
        new Lineage(
            new ApiKeyId(originalId == null ? id : originalId), Optional.ofNullable(replacedAt)));
  }

  private Set<Scope> grantedScopes() {
    return Arrays.stream(scopes.split(BETWEEN_SCOPES)).map(Scope::of).collect(Collectors.toSet());
  }
}
