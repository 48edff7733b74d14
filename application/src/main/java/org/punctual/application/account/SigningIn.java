package org.punctual.application.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.Credentials;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.Password;
import org.punctual.domain.account.PasswordHash;

/**
 * A customer signs in. No transaction is held while a password is hashed, which takes long on
 * purpose.
 */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class SigningIn {

  private final Accounts accounts;
  private final Passwords passwords;
  private final KeepingCredentials keeping;
  private final SignInTries tries;

  @Inject
  public SigningIn(
      Accounts accounts, Passwords passwords, KeepingCredentials keeping, SignInTries tries) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.keeping = keeping;
    this.tries = tries;
  }

  /**
   * Finds the account by its address and password. The response is the same, in text and time,
   * whether there is no such account or the password is wrong.
   *
   * @param client the address that the request came from
   * @throws AccountRefusal {@code CREDENTIALS_WRONG}; {@code TOO_MANY_TRIES} with the seconds to
   *     wait, or {@code BUSY}, both without comparing the password; {@code ACCOUNT_LOCKED} when the
   *     password is right
   */
  public Account signIn(String email, String password, String client) {
    Optional<EmailAddress> address = addressOf(email);
    SignInTries.Counted counted = tries.count(client, address);
    Optional<Account> account = address.flatMap(accounts::findByEmail);
    if (!matches(password, account, counted)) {
      throw tries.refuse(account, AccountReason.CREDENTIALS_WRONG);
    }
    tries.succeeded(counted);
    Account owner = account.orElseThrow();
    if (owner.standing().locked()) {
      throw tries.refuse(account, AccountReason.ACCOUNT_LOCKED);
    }
    tries.accept(owner);
    return upToDate(owner, password);
  }

  private boolean matches(String typed, Optional<Account> account, SignInTries.Counted counted) {
    try {
      return passwords.matches(typed, account.map(known -> known.credentials().password()));
    } catch (AccountRefusal busy) {
      tries.takeBack(counted, busy);
      throw busy;
    }
  }

  private static Optional<EmailAddress> addressOf(String typed) {
    try {
      return Optional.of(EmailAddress.of(typed));
    } catch (AccountRefusal noAddress) {
      return Optional.empty();
    }
  }

  private Account upToDate(Account account, String password) {
    Credentials known = account.credentials();
    if (!passwords.isOutdated(known.password())) {
      return account;
    }
    try {
      PasswordHash stronger = passwords.hash(new Password(password));
      return keeping.replace(account.id(), known, known.rehashed(stronger)).orElse(account);
    } catch (AccountRefusal busy) {
      // The next sign-in hashes the password again.
      return account;
    }
  }
}
