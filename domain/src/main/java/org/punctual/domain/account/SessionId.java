package org.punctual.domain.account;

import java.util.UUID;

/**
 * Identifies a session on pages and in the database. It is not the secret in the cookie, and nobody
 * can take over a session by it.
 */
public record SessionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
