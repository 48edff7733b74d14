package org.punctual.application.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.punctual.domain.apikey.ApiKey.Fingerprint;
import org.punctual.domain.apikey.ApiKeySecret;

/**
 * The stored parts of secrets. A plain SHA-256 suffices, because the 190 random bits of a secret
 * cannot be guessed.
 */
final class Fingerprints {

  private Fingerprints() {}

  static Fingerprint of(ApiKeySecret secret) {
    return new Fingerprint(secret.publicPart(), sha256(secret.value()));
  }

  /** Compares in constant time. */
  static boolean matches(ApiKeySecret sent, Fingerprint kept) {
    return MessageDigest.isEqual(
        sha256(sent.value()).getBytes(StandardCharsets.US_ASCII),
        kept.sha256().getBytes(StandardCharsets.US_ASCII));
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
