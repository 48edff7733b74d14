package org.punctual.application.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.punctual.application.Sha256;
import org.punctual.domain.apikey.ApiKey.Fingerprint;
import org.punctual.domain.apikey.ApiKeySecret;

/**
 * The stored parts of secrets. A plain SHA-256 suffices, because the 190 random bits of a secret
 * cannot be guessed.
 */
final class Fingerprints {

  private Fingerprints() {}

  static Fingerprint of(ApiKeySecret secret) {
    return new Fingerprint(secret.publicPart(), Sha256.hex(secret.value()));
  }

  /** Compares in constant time. */
  static boolean matches(ApiKeySecret sent, Fingerprint kept) {
    return MessageDigest.isEqual(
        Sha256.hex(sent.value()).getBytes(StandardCharsets.US_ASCII),
        kept.sha256().getBytes(StandardCharsets.US_ASCII));
  }
}
