package org.punctual.application.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.punctual.application.Sha256;

/**
 * The secret in a link that works without signing in: 256 random bits. Only its hash is stored.
 *
 * @param value base64url without padding
 */
public record LinkToken(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  /** A new token. */
  public static LinkToken fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The SHA-256, in hexadecimal. */
  public String hash() {
    return Sha256.hex(value);
  }

  /** Hides the secret. */
  @Override
  public String toString() {
    return "(token)";
  }
}
