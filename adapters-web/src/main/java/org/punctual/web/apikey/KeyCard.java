package org.punctual.web.apikey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.Scope;

/**
 * A key as the page shows it at one instant.
 *
 * @param calls the number of calls with the key this week
 */
public record KeyCard(ApiKey key, long calls, Instant now) {

  /** Its id. */
  public String id() {
    return key.id().toString();
  }

  /** The name that the owner gave it. */
  public String name() {
    return key.terms().name();
  }

  /** The part of its secret that may be shown. By this part a partner recognises the key. */
  public String shape() {
    return "punctual_" + key.fingerprint().publicPart() + "_…";
  }

  /** The names of its scopes. */
  public List<String> scopes() {
    return key.terms().scopes().stream().map(Scope::code).sorted().toList();
  }

  /** Says whether it may be used. */
  public boolean works() {
    return key.works(now);
  }

  /** Says whether a successor replaced it. */
  public boolean isReplaced() {
    return key.isReplaced();
  }

  /** When it was created. */
  public Instant issuedAt() {
    return key.life().issuedAt();
  }

  /** When it was last used, if ever. */
  public Optional<Instant> lastUsedAt() {
    return key.life().lastUsedAt();
  }

  /** When it expires or expired, if ever. */
  public Optional<Instant> expiresAt() {
    return key.terms().expiresAt();
  }

  /** The last minute in which it works. Pages read it only when the key expires. */
  public Instant lastMinute() {
    return expiresAt().orElseThrow().minus(Duration.ofMinutes(1));
  }

  /** When it was revoked, if it was. */
  public Optional<Instant> revokedAt() {
    return key.life().revokedAt();
  }
}
