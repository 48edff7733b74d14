package org.punctual.application.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.punctual.domain.Faults;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.DisplayName;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.Password;
import org.punctual.domain.account.Profile;

/**
 * The unchecked input of a person who creates an account.
 *
 * @param timeZone the id of the zone that the owner lives in
 */
public record Registration(
    String name, String email, String password, String timeZone, Locale language) {

  /** A registration that obeys the rules. */
  record Checked(EmailAddress email, Profile profile, Password password) {}

  /**
   * Checks everything that can be checked without knowing other accounts.
   *
   * @throws AccountRefusal with all faults, in the order of the fields
   */
  Checked check(Passwords passwords) {
    Faults faults = new Faults();
    Optional<DisplayName> readName = faults.read(() -> DisplayName.of(name));
    Optional<EmailAddress> readEmail = faults.read(() -> EmailAddress.of(email));
    Optional<Password> readPassword =
        faults.read(() -> passwordFor(readName, readEmail, passwords));
    var zone = faults.read(() -> Profile.timeZoneOf(timeZone));
    faults.refuseIfAny(AccountRefusal::new);
    return new Checked(
        readEmail.orElseThrow(),
        Profile.of(readName.orElseThrow(), zone.orElseThrow(), language),
        readPassword.orElseThrow());
  }

  private Password passwordFor(
      Optional<DisplayName> readName, Optional<EmailAddress> readEmail, Passwords passwords) {
    Password chosen = Password.chosen(password);
    if (readName.isPresent() && readEmail.isPresent()) {
      mustBeStrong(chosen, readEmail.get(), readName.get(), passwords);
    } else {
      mustNotBeGuessable(chosen, List.of(), passwords);
    }
    return chosen;
  }

  /**
   * Makes sure that a password is neither the address or name itself nor well known.
   *
   * @throws AccountRefusal {@code PASSWORD_IS_NAME_OR_ADDRESS} or {@code PASSWORD_WELL_KNOWN}
   */
  static void mustBeStrong(
      Password chosen, EmailAddress email, DisplayName name, Passwords passwords) {
    chosen.mustDifferFrom(email, name);
    mustNotBeGuessable(chosen, List.of(email.value(), email.localPart(), name.value()), passwords);
  }

  private static void mustNotBeGuessable(
      Password chosen, List<String> aboutOwner, Passwords passwords) {
    if (passwords.isGuessable(chosen, aboutOwner)) {
      throw AccountRefusal.of("password", AccountReason.PASSWORD_WELL_KNOWN);
    }
  }
}
