package org.punctual.scheduling.settings;

import java.util.Base64;
import java.util.Optional;
import org.punctual.application.operation.GivenSecret;

/** The key from which other secrets of an installation are derived. */
final class SecretKey {

  private static final int LEAST_BYTES = 32;

  private SecretKey() {}

  /** Reads the key, and refuses a key that is too weak. */
  static GivenSecret read(SettingsReader reader) {
    Optional<String> given = reader.exactly("SECRET_KEY").map(String::strip);
    if (given.filter(key -> lengthOf(key) < LEAST_BYTES).isPresent()) {
      reader.refuse(
          "SECRET_KEY",
          "is not the base64 of at least " + LEAST_BYTES + " bytes",
          "Set it to the output of \"openssl rand -base64 32\", the same on every server");
    }
    return new GivenSecret(given);
  }

  private static int lengthOf(String base64) {
    try {
      return Base64.getDecoder().decode(base64).length;
    } catch (IllegalArgumentException malformed) {
      return 0;
    }
  }
}
