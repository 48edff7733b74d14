package org.punctual.persistence.account;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Hashes fast and reversibly, in the form that Jakarta Security prescribes, and counts the calls.
 */
final class CountingPasswordHash implements Pbkdf2PasswordHash {

  /** A comparison of a password with a hash. */
  record Verified(String password, String hash) {}

  final List<Verified> verified = new ArrayList<>();
  private Map<String, String> parameters = Map.of();

  @Override
  public void initialize(Map<String, String> wanted) {
    parameters = wanted;
  }

  @Override
  public String generate(char[] password) {
    return String.join(
        ":",
        parameters.get("Pbkdf2PasswordHash.Algorithm"),
        parameters.get("Pbkdf2PasswordHash.Iterations"),
        "salt",
        new String(password));
  }

  @Override
  public boolean verify(char[] password, String hash) {
    verified.add(new Verified(new String(password), hash));
    return hash.endsWith(":" + new String(password));
  }
}
