package org.punctual.application.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;

/**
 * Access to the server's figures at {@code /metrics}. An operator has access in any case.
 *
 * @param open whether every client has access, as outside production
 * @param token a bearer token that gives access, if set
 */
public record MetricsAccess(boolean open, Optional<String> token) {

  /** Says whether a request with this bearer token has access. Compares in constant time. */
  public boolean admits(Optional<String> bearer) {
    return open || bearer.filter(this::isToken).isPresent();
  }

  private boolean isToken(String bearer) {
    return token.isPresent()
        && MessageDigest.isEqual(bearer.getBytes(UTF_8), token.get().getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return "MetricsAccess[open=" + open + "]";
  }
}
