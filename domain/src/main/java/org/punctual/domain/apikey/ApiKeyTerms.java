package org.punctual.domain.apikey;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.punctual.domain.Faults;
import org.punctual.domain.PlainText;

/**
 * What an owner grants with a key.
 *
 * @param name the name that the owner gives the key, 1 to 100 characters on one line
 * @param scopes what the key may be used for, at least one
 * @param expiresAt from when on the key no longer works (exclusive end), if ever
 */
public record ApiKeyTerms(String name, Set<Scope> scopes, Optional<Instant> expiresAt) {

  /** The longest name, in code points. */
  public static final int MAX_NAME_LENGTH = 100;

  public ApiKeyTerms {
    scopes = Set.copyOf(scopes);
  }

  /**
   * Reads the requested terms.
   *
   * @throws ApiKeyRefusal with every fault: {@code KEY_NAME_REQUIRED}, {@code KEY_NAME_TOO_LONG},
   *     {@code KEY_NAME_INVALID}, {@code SCOPE_REQUIRED}, {@code EXPIRY_IN_PAST}
   */
  public static ApiKeyTerms of(
      String name, Set<Scope> scopes, Optional<Instant> expiresAt, Instant now) {
    Faults faults = new Faults();
    Optional<String> readName = faults.read(() -> nameOf(name));
    faults.read(() -> someOf(scopes));
    faults.read(() -> futureOf(expiresAt, now));
    faults.refuseIfAny(ApiKeyRefusal::new);
    return new ApiKeyTerms(readName.orElseThrow(), scopes, expiresAt);
  }

  /** The same terms, with an expiry at an instant unless they have an earlier one. */
  ApiKeyTerms endingBy(Instant end) {
    return new ApiKeyTerms(name, scopes, Optional.of(expiresAt.filter(end::isAfter).orElse(end)));
  }

  private static String nameOf(String typed) {
    PlainText text = PlainText.trimmed(typed);
    if (text.isBlank()) {
      throw ApiKeyRefusal.of("name", ApiKeyReason.KEY_NAME_REQUIRED);
    }
    if (text.length() > MAX_NAME_LENGTH) {
      throw ApiKeyRefusal.of("name", ApiKeyReason.KEY_NAME_TOO_LONG, MAX_NAME_LENGTH);
    }
    if (!text.isOneLine()) {
      throw ApiKeyRefusal.of("name", ApiKeyReason.KEY_NAME_INVALID);
    }
    return text.value();
  }

  private static Set<Scope> someOf(Set<Scope> scopes) {
    if (scopes.isEmpty()) {
      throw ApiKeyRefusal.of("scopes", ApiKeyReason.SCOPE_REQUIRED);
    }
    return scopes;
  }

  private static Optional<Instant> futureOf(Optional<Instant> expiresAt, Instant now) {
    if (expiresAt.filter(end -> !end.isAfter(now)).isPresent()) {
      throw ApiKeyRefusal.of("expiresAt", ApiKeyReason.EXPIRY_IN_PAST);
    }
    return expiresAt;
  }
}
