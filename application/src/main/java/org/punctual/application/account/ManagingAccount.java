package org.punctual.application.account;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.domain.Faults;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.DisplayName;
import org.punctual.domain.account.MailConsent;
import org.punctual.domain.account.Password;
import org.punctual.domain.account.Profile;

/** A customer changes the settings of the own account. */
@UseCase
public class ManagingAccount {

  private final Accounts accounts;
  private final Passwords passwords;
  private final Clock clock;

  @Inject
  public ManagingAccount(Accounts accounts, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * What an owner sets.
   *
   * @param timeZone the id of the zone
   * @param mailWanted whether reminders are wanted by mail
   */
  public record Preferences(String name, String timeZone, Locale language, boolean mailWanted) {}

  /**
   * Changes name, time zone, language and the wish for mail.
   *
   * @throws AccountRefusal with every fault of the fields
   */
  public Account prefer(AccountId id, Preferences wanted) {
    Faults faults = new Faults();
    Optional<DisplayName> name = faults.read(() -> DisplayName.of(wanted.name()));
    Optional<ZoneId> zone = faults.read(() -> Profile.timeZoneOf(wanted.timeZone()));
    faults.refuseIfAny(AccountRefusal::new);
    Account account = accounts.lock(id);
    return saved(
        account
            .presentedAs(new Profile(name.orElseThrow(), zone.orElseThrow(), wanted.language()))
            .mailed(new MailConsent(account.confirmedAt(), wanted.mailWanted())));
  }

  /**
   * Changes the password; all sessions that signed in before end.
   *
   * @throws AccountRefusal {@code PASSWORD_WRONG} at {@code currentPassword}, or what is wrong with
   *     the new one at {@code password}
   */
  public Account changePassword(AccountId id, String current, String wanted) {
    Account account = accounts.lock(id);
    if (!passwords.matches(current, Optional.of(account.credentials().password()))) {
      throw AccountRefusal.of("currentPassword", AccountReason.PASSWORD_WRONG);
    }
    Password chosen = Password.chosen(wanted);
    Registration.mustBeStrong(chosen, account.email(), account.profile().name(), passwords);
    return saved(account.withPassword(passwords.hash(chosen), clock.instant()));
  }

  private Account saved(Account account) {
    accounts.update(account);
    return account;
  }
}
