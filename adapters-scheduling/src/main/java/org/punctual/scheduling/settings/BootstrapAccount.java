package org.punctual.scheduling.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.punctual.application.account.Passwords;
import org.punctual.application.operation.Bootstrap;
import org.punctual.domain.Reason;
import org.punctual.domain.Refusal;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.DisplayName;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.Password;
import org.punctual.domain.apikey.ApiKeySecret;

/**
 * The account that the first start creates. Its settings obey the rules of accounts, also when the
 * account exists already.
 */
final class BootstrapAccount {

  private static final String EMAIL = "BOOTSTRAP_EMAIL";
  private static final String API_KEY = "BOOTSTRAP_API_KEY";

  private BootstrapAccount() {}

  static Bootstrap read(SettingsReader reader, Passwords passwords) {
    Bootstrap bootstrap =
        new Bootstrap(
            reader.text(EMAIL), reader.exactly("BOOTSTRAP_PASSWORD"), reader.exactly(API_KEY));
    checkPresence(reader, bootstrap);
    Optional<EmailAddress> email = emailOf(bootstrap);
    if (bootstrap.email().isPresent() && email.isEmpty()) {
      reader.refuse(EMAIL, "is not an email address", "Set it to one, or unset it");
    }
    brokenRule(bootstrap.password(), typed -> check(Password.chosen(typed), email, passwords))
        .map(Bootstrap::wrongPassword)
        .ifPresent(reader::refuse);
    if (brokenRule(bootstrap.apiKey(), ApiKeySecret::of).isPresent()) {
      reader.refuse(
          API_KEY,
          "is malformed",
          "Set it to punctual_, 8 characters, _, 32 characters and the checksum of all before, or"
              + " unset it and create a key on the page \"API keys\"");
    }
    return bootstrap;
  }

  private static void checkPresence(SettingsReader reader, Bootstrap bootstrap) {
    boolean hasEmail = bootstrap.email().isPresent();
    boolean hasPassword = bootstrap.password().isPresent();
    if (!hasEmail && (hasPassword || bootstrap.apiKey().isPresent())) {
      reader.refuse(
          EMAIL,
          "is required together with BOOTSTRAP_PASSWORD and " + API_KEY,
          "Set it, or unset them");
    }
    if (hasEmail && !hasPassword) {
      reader.refuse(Bootstrap.wrongPassword("is required together with " + EMAIL));
    }
  }

  private static Optional<EmailAddress> emailOf(Bootstrap bootstrap) {
    try {
      return bootstrap.email().map(EmailAddress::of);
    } catch (AccountRefusal malformed) {
      return Optional.empty();
    }
  }

  /** The name of the account is the part of its address before the {@code @}. */
  private static void check(Password password, Optional<EmailAddress> email, Passwords passwords) {
    email.ifPresent(
        address -> password.mustDifferFrom(address, new DisplayName(address.localPart())));
    List<String> aboutOwner =
        email.map(address -> List.of(address.value(), address.localPart())).orElse(List.of());
    if (passwords.isGuessable(password, aboutOwner)) {
      throw AccountRefusal.of("password", AccountReason.PASSWORD_WELL_KNOWN);
    }
  }

  private static Optional<Reason> brokenRule(Optional<String> given, Consumer<String> rules) {
    try {
      given.ifPresent(rules);
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal.reason());
    }
  }
}
