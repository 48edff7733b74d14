package org.punctual.application.operation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.punctual.application.operation.InvalidSettings.Wrong;
import org.punctual.domain.Reason;
import org.punctual.domain.Refusal;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.Password;
import org.punctual.domain.apikey.ApiKeySecret;

/**
 * The account that the first start creates, for provisioning, trials and tests.
 *
 * @param email the address of the account; empty when no account is to be created
 * @param password the password of the account
 * @param apiKey the secret of an API key of the account, with all scopes
 */
public record Bootstrap(
    Optional<String> email, Optional<String> password, Optional<String> apiKey) {

  private static final String EMAIL = "BOOTSTRAP_EMAIL";
  private static final String PASSWORD = "BOOTSTRAP_PASSWORD";
  private static final String API_KEY = "BOOTSTRAP_API_KEY";
  private static final String LENGTH = "is shorter than 12 or longer than 128 characters";
  private static final String REMEDY =
      "Set it to 12 to 128 characters that nobody can guess, such as several unrelated words";

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
      reader.refuse(PASSWORD, "is required together with " + EMAIL, REMEDY);
    }
    if (breaksRules(email, EmailAddress::of)) {
      reader.refuse(EMAIL, "is not an email address", "Set it to one, or unset it");
    }
    if (breaksRules(password, Password::chosen)) {
      reader.refuse(PASSWORD, LENGTH, REMEDY);
    }
    if (breaksRules(apiKey, ApiKeySecret::of)) {
      reader.refuse(
          API_KEY,
          "is malformed",
          "Set it to punctual_, 8 characters, _, 32 characters and the checksum of all before, or"
              + " unset it and create a key on the page \"API keys\"");
    }
  }

  /** The refusal of the start for a password that breaks the rules of accounts. */
  static InvalidSettings passwordRefused(Reason reason) {
    String what =
        reason == AccountReason.PASSWORD_WELL_KNOWN
            ? "is a well-known password or easy to guess"
            : reason == AccountReason.PASSWORD_IS_NAME_OR_ADDRESS
                ? "is the address or the name of the account"
                : LENGTH;
    return new InvalidSettings(List.of(new Wrong(PASSWORD, what, REMEDY)));
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
