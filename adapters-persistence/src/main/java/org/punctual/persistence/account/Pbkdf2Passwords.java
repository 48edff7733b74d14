package org.punctual.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.punctual.application.account.Passwords;
import org.punctual.domain.account.Password;
import org.punctual.domain.account.PasswordHash;

/**
 * Passwords kept as PBKDF2 with HMAC-SHA-256 in 600,000 iterations, the figure of the OWASP
 * Password Storage Cheat Sheet. A hash contains its own effort: {@code
 * PBKDF2WithHmacSHA256:600000:salt:hash}.
 */
@ApplicationScoped
class Pbkdf2Passwords implements Passwords {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  private static final int ITERATIONS = 600_000;
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm",
          ALGORITHM,
          "Pbkdf2PasswordHash.Iterations",
          Integer.toString(ITERATIONS),
          "Pbkdf2PasswordHash.SaltSizeBytes",
          "16",
          "Pbkdf2PasswordHash.KeySizeBytes",
          "32");

  /** Matches no password, because it is one character too short for a password. */
  private static final String NOBODYS = "nobody's";

  private final Pbkdf2PasswordHash hashes;
  private final HashingBound bound;
  private final KnownPasswords known;
  private final PasswordGuesses guesses;
  private final PasswordHash nobodys;

  @Inject
  Pbkdf2Passwords(
      Pbkdf2PasswordHash hashes,
      HashingBound bound,
      KnownPasswords known,
      PasswordGuesses guesses) {
    this.hashes = hashes;
    this.bound = bound;
    this.known = known;
    this.guesses = guesses;
    hashes.initialize(PARAMETERS);
    this.nobodys = new PasswordHash(hashes.generate(NOBODYS.toCharArray()));
  }

  @Override
  public PasswordHash hash(Password password) {
    char[] typed = password.value().toCharArray();
    return new PasswordHash(bound.inTurn(() -> hashes.generate(typed)));
  }

  /** A text of another length than a password's takes the same time, and never matches. */
  @Override
  public boolean matches(String typed, Optional<PasswordHash> stored) {
    boolean possible = isPossible(typed) && stored.isPresent();
    String compared = isPossible(typed) ? typed : NOBODYS;
    String hash = stored.orElse(nobodys).encoded();
    return bound.inTurn(() -> hashes.verify(compared.toCharArray(), hash)) && possible;
  }

  @Override
  public boolean isOutdated(PasswordHash stored) {
    List<String> parts = List.of(stored.encoded().split(":", -1));
    return !parts.get(0).equals(ALGORITHM) || Integer.parseInt(parts.get(1)) < ITERATIONS;
  }

  @Override
  public boolean isGuessable(Password password, Collection<String> aboutOwner) {
    return known.contains(password.value()) || guesses.isGuessable(password.value(), aboutOwner);
  }

  private static boolean isPossible(String typed) {
    int length = typed.codePointCount(0, typed.length());
    return length >= Password.MIN_LENGTH && length <= Password.MAX_LENGTH;
  }
}
