package org.punctual.application.operator;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.punctual.domain.Faults;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.DisplayName;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.Profile;

/**
 * The unchecked input of an operator who creates an account for another person.
 *
 * @param timeZone the id of the zone that the owner lives in
 */
public record NewOwner(String name, String email, String timeZone, Locale language) {

  /** An owner whose data obey the rules. */
  record Checked(EmailAddress email, Profile profile) {}

  /**
   * Checks everything that can be checked without knowing other accounts.
   *
   * @throws AccountRefusal with all faults, in the order of the fields
   */
  Checked check() {
    Faults faults = new Faults();
    Optional<DisplayName> readName = faults.read(() -> DisplayName.of(name));
    Optional<EmailAddress> readEmail = faults.read(() -> EmailAddress.of(email));
    Optional<ZoneId> zone = faults.read(() -> Profile.timeZoneOf(timeZone));
    faults.refuseIfAny(AccountRefusal::new);
    return new Checked(
        readEmail.orElseThrow(), Profile.of(readName.orElseThrow(), zone.orElseThrow(), language));
  }
}
