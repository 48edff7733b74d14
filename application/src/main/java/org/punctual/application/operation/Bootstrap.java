package org.punctual.application.operation;

import java.util.Optional;
import org.punctual.application.operation.InvalidSettings.Wrong;
import org.punctual.domain.Reason;
import org.punctual.domain.account.AccountReason;

/**
 * The account that the first start creates, for provisioning, trials and tests.
 *
 * @param email the address of the account; empty when no account is to be created
 * @param password the password of the account
 * @param apiKey the secret of an API key of the account, with all scopes
 */
public record Bootstrap(
    Optional<String> email, Optional<String> password, Optional<String> apiKey) {

  @Override
  public String toString() {
    return "Bootstrap[" + email.orElse("none") + "]";
  }

  /**
   * Describes a password that the rules of accounts refuse.
   *
   * @param rule the rule that the password breaks
   */
  public static Wrong wrongPassword(Reason rule) {
    return wrongPassword(
        rule == AccountReason.PASSWORD_WELL_KNOWN
            ? "is a well-known password or easy to guess"
            : rule == AccountReason.PASSWORD_IS_NAME_OR_ADDRESS
                ? "is the address or the name of the account"
                : "is shorter than 12 or longer than 128 characters");
  }

  /**
   * Describes a password that can't be used.
   *
   * @param what its defect, without the password
   */
  public static Wrong wrongPassword(String what) {
    return new Wrong(
        "BOOTSTRAP_PASSWORD",
        what,
        "Set it to 12 to 128 characters that nobody can guess, such as several unrelated words");
  }
}
