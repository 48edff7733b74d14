package org.punctual.application.operation;

import java.util.Optional;

/**
 * The secret key that the administrator set, if any. {@link #toString()} never shows it.
 *
 * @param base64 at least 32 random bytes in Base64
 */
public record GivenSecret(Optional<String> base64) {

  @Override
  public String toString() {
    return base64.isPresent() ? "GivenSecret[set]" : "GivenSecret[unset]";
  }
}
