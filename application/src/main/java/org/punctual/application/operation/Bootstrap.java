package org.punctual.application.operation;

import java.util.Optional;
import java.util.function.Consumer;
import org.punctual.domain.Refusal;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.Password;
import org.punctual.domain.apikey.ApiKeySecret;

/**
 * The account to be made at the first start, for provisioning, trials and tests.
 *
 * @param email its address; without it none is made
 * @param password its password
 * @param apiKey the secret of a key of its with all scopes
 */
public record Bootstrap(
    Optional<String> email, Optional<String> password, Optional<String> apiKey) {

  private static final String EMAIL = "BOOTSTRAP_EMAIL";
  private static final String PASSWORD = "BOOTSTRAP_PASSWORD";
  private static final String API_KEY = "BOOTSTRAP_API_KEY";

  @Override
  public String toString() {
    return "Bootstrap[" + email.orElse("none") + "]";
  }

  static Bootstrap read(SettingsReader reader) {
    Bootstrap bootstrap =
        new Bootstrap(reader.text(EMAIL), reader.exactly(PASSWORD), reader.exactly(API_KEY));
    bootstrap.check(reader);
    return bootstrap;
  }

  private void check(SettingsReader reader) {
    if (email.isEmpty() && (password.isPresent() || apiKey.isPresent())) {
      reader.refuse(
          EMAIL, "is required together with the secrets of the account", "Set it, or unset them");
    }
    if (email.isPresent() && password.isEmpty()) {
      reader.refuse(
          PASSWORD, "is required together with " + EMAIL, "Set it to 12 characters or more");
    }
    if (breaksRules(email, EmailAddress::of)) {
      reader.refuse(EMAIL, "is not an email address", "Set it to one, or unset it");
    }
    if (breaksRules(password, Password::chosen)) {
      reader.refuse(PASSWORD, "breaks a rule", "Set it to 12 to 128 characters");
    }
    if (breaksRules(apiKey, ApiKeySecret::of)) {
      reader.refuse(
          API_KEY,
          "is malformed",
          "Set it to punctual_, 8 characters, _, 32 characters and the checksum of all before, or"
              + " unset it and create a key on the page \"API keys\"");
    }
  }

  private static boolean breaksRules(Optional<String> given, Consumer<String> rules) {
    try {
      given.ifPresent(rules);
      return false;
    } catch (Refusal refusal) {
      return true;
    }
  }
}
