package org.punctual.application.operation;

import java.util.Optional;

/**
 * The account to be made at the first start, for provisioning, trials and tests.
 *
 * @param email its address; without it none is made
 * @param password its password
 * @param apiKey the secret of a key of its with all scopes
 */
public record Bootstrap(
    Optional<String> email, Optional<String> password, Optional<String> apiKey) {

  @Override
  public String toString() {
    return "Bootstrap[" + email.orElse("none") + "]";
  }
}
