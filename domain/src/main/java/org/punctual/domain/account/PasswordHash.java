package org.punctual.domain.account;

/**
 * What is stored of a password. Opaque here: algorithm, iterations, salt and hash are the business
 * of whoever made it.
 */
public record PasswordHash(String encoded) {

  @Override
  public String toString() {
    return "(hash)";
  }
}
