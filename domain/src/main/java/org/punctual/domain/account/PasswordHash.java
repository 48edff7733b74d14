package org.punctual.domain.account;

/**
 * The stored form of a password. It is opaque here: only its maker knows about algorithm,
 * iterations, salt and hash.
 */
public record PasswordHash(String encoded) {

  @Override
  public String toString() {
    return "(hash)";
  }
}
