package org.punctual.application.account;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.punctual.application.UnitOfWork;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.Credentials;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.Password;
import org.punctual.domain.account.PasswordHash;
import org.punctual.domain.account.Profile;

/**
 * Makes new accounts, before they are stored. No transaction is held while a password is hashed.
 */
@UnitOfWork
@Transactional(TxType.NOT_SUPPORTED)
public class NewAccounts {

  private final Passwords passwords;
  private final Clock clock;

  @Inject
  public NewAccounts(Passwords passwords, Clock clock) {
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * Makes an account with a fresh id, which is registered now and whose address is not confirmed
   * yet.
   *
   * @throws AccountRefusal {@code BUSY} when too many other passwords are being hashed
   */
  public Account of(EmailAddress email, Profile profile, Password password) {
    return registered(email, profile, passwords.hash(password));
  }

  /**
   * Makes an account whose owner has yet to choose a password. Nobody knows its present password.
   *
   * @throws AccountRefusal {@code BUSY} when too many other passwords are being hashed
   */
  public Account awaitingPassword(EmailAddress email, Profile profile) {
    PasswordHash unknown = passwords.hash(new Password(LinkToken.fresh().value()));
    return registered(email, profile, unknown).with(Credentials.awaited(unknown));
  }

  private Account registered(EmailAddress email, Profile profile, PasswordHash password) {
    AccountId id = new AccountId(UuidCreator.getTimeOrderedEpoch());
    return Account.registered(id, email, profile, password, clock.instant());
  }
}
