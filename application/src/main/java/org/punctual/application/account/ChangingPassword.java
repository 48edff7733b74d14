package org.punctual.application.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.punctual.application.UseCase;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.Credentials;
import org.punctual.domain.account.Password;
import org.punctual.domain.account.PasswordHash;

/**
 * An owner changes the password, after proving the current one. No transaction is held while
 * passwords are hashed.
 */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class ChangingPassword {

  private static final String CURRENT = "currentPassword";

  private final Passwords passwords;
  private final CheckingPassword checking;
  private final KeepingCredentials keeping;
  private final Clock clock;

  @Inject
  public ChangingPassword(
      Passwords passwords, CheckingPassword checking, KeepingCredentials keeping, Clock clock) {
    this.passwords = passwords;
    this.checking = checking;
    this.keeping = keeping;
    this.clock = clock;
  }

  /**
   * Changes the password; all sessions that signed in before end.
   *
   * @throws AccountRefusal for the reasons of {@link CheckingPassword#check}, at {@code
   *     currentPassword}; {@code PASSWORD_WRONG} also when the password was changed at the same
   *     moment. For faults of the new password, at {@code password}; {@code PASSWORD_UNCHANGED}
   *     when it is the current one. {@code BUSY}
   * @throws UnknownAccount when there is no such account
   */
  public Account change(AccountId id, String current, String wanted) {
    Account account = checking.check(id, current, CURRENT);
    Password chosen = Password.chosen(wanted);
    if (wanted.equals(current)) {
      throw AccountRefusal.of("password", AccountReason.PASSWORD_UNCHANGED);
    }
    Registration.mustBeStrong(chosen, account.email(), account.profile().name(), passwords);
    PasswordHash hash = passwords.hash(chosen);
    return keeping
        .replaceByOwner(id, account.credentials(), new Credentials(hash, clock.instant()))
        .orElseThrow(() -> AccountRefusal.of(CURRENT, AccountReason.PASSWORD_WRONG));
  }
}
