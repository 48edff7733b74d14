package org.punctual.application.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.punctual.application.UnitOfWork;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountRefusal;

/**
 * A signed-in person proves with the current password to be the owner, before a change that a
 * stolen session must not make. No transaction is held while the password is hashed.
 */
@UnitOfWork
@Transactional(TxType.NOT_SUPPORTED)
public class CheckingPassword {

  private final Accounts accounts;
  private final Passwords passwords;
  private final PasswordTries tries;

  @Inject
  public CheckingPassword(Accounts accounts, Passwords passwords, PasswordTries tries) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.tries = tries;
  }

  /**
   * Compares the typed text with the account's current password.
   *
   * @param member the name of the field that the text was typed into; a wrong password is refused
   *     at this field
   * @return the account with this password
   * @throws AccountRefusal {@code PASSWORD_WRONG} at the field; {@code TOO_MANY_TRIES} with the
   *     seconds to wait, or {@code BUSY}, both without comparing the password
   * @throws UnknownAccount when there is no such account
   */
  public Account check(AccountId id, String typed, String member) {
    Account account = accounts.find(id).orElseThrow(() -> new UnknownAccount(id));
    Try counted = tries.count(id);
    if (!matches(typed, account, counted)) {
      throw tries.refuse(id, member);
    }
    tries.succeeded(counted);
    return account;
  }

  private boolean matches(String typed, Account account, Try counted) {
    try {
      return passwords.matches(typed, Optional.of(account.credentials().password()));
    } catch (AccountRefusal busy) {
      tries.takeBack(counted, account.id(), busy);
      throw busy;
    }
  }
}
