package org.punctual.application.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
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
import org.punctual.domain.account.Credentials;
import org.punctual.domain.account.DisplayName;
import org.punctual.domain.account.MailConsent;
import org.punctual.domain.account.Password;
import org.punctual.domain.account.PasswordHash;
import org.punctual.domain.account.Profile;

/** A customer changes the settings of the own account. */
@UseCase
public class ManagingAccount {

  private final Accounts accounts;
  private final Passwords passwords;
  private final KeepingCredentials keeping;
  private final Clock clock;

  @Inject
  public ManagingAccount(
      Accounts accounts, Passwords passwords, KeepingCredentials keeping, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.keeping = keeping;
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
   * Changes the password; all sessions that signed in before end. No transaction is held while
   * passwords are hashed.
   *
   * @throws AccountRefusal {@code PASSWORD_WRONG} at {@code currentPassword}, also when it was
   *     changed at the same moment; or what is wrong with the new one at {@code password}
   * @throws java.util.NoSuchElementException when there is no such account
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public Account changePassword(AccountId id, String current, String wanted) {
    Account account = accounts.find(id).orElseThrow();
    Credentials known = account.credentials();
    if (!passwords.matches(current, Optional.of(known.password()))) {
      throw wrongPassword();
    }
    Password chosen = Password.chosen(wanted);
    Registration.mustBeStrong(chosen, account.email(), account.profile().name(), passwords);
    PasswordHash hash = passwords.hash(chosen);
    return keeping
        .replace(id, known, new Credentials(hash, clock.instant()))
        .orElseThrow(ManagingAccount::wrongPassword);
  }

  private Account saved(Account account) {
    accounts.update(account);
    return account;
  }

  private static AccountRefusal wrongPassword() {
    return AccountRefusal.of("currentPassword", AccountReason.PASSWORD_WRONG);
  }
}
