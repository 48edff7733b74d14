package org.punctual.application.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.audit.AuditTrail;
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

/** A customer changes the settings of an account. */
@UseCase
public class ManagingAccount {

  private static final String CURRENT = "currentPassword";

  private final Accounts accounts;
  private final Passwords passwords;
  private final CheckingPassword checking;
  private final KeepingCredentials keeping;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public ManagingAccount(
      Accounts accounts,
      Passwords passwords,
      CheckingPassword checking,
      KeepingCredentials keeping,
      AuditTrail trail,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.checking = checking;
    this.keeping = keeping;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * The settings that an owner can change.
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
   * @throws AccountRefusal for the reasons of {@link CheckingPassword#check}, at {@code
   *     currentPassword}; {@code PASSWORD_WRONG} also when the password was changed at the same
   *     moment; for faults of the new password, at {@code password}; {@code BUSY}
   * @throws UnknownAccount when there is no such account
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public Account changePassword(AccountId id, String current, String wanted) {
    Account account = checking.check(id, current, CURRENT);
    Password chosen = Password.chosen(wanted);
    Registration.mustBeStrong(chosen, account.email(), account.profile().name(), passwords);
    PasswordHash hash = passwords.hash(chosen);
    Account changed =
        keeping
            .replace(id, account.credentials(), new Credentials(hash, clock.instant()))
            .orElseThrow(() -> AccountRefusal.of(CURRENT, AccountReason.PASSWORD_WRONG));
    trail.record(AuditEvent.of(Kind.PASSWORD_CHANGED, id));
    return changed;
  }

  private Account saved(Account account) {
    accounts.update(account);
    return account;
  }
}
