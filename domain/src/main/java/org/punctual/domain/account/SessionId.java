package org.punctual.domain.account;

import java.util.UUID;

/**
 * Identifies a session on pages and in the database. It is not the secret in the cookie, and does
 * not suffice to take over a session.
 */
public record SessionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
