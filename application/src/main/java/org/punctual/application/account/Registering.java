package org.punctual.application.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.punctual.application.UseCase;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.EmailAddress;

/** A customer creates an account. No transaction is held while the password is hashed. */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class Registering {

  private final Accounts accounts;
  private final Passwords passwords;
  private final NewAccounts made;
  private final RegistrationTries tries;

  @Inject
  public Registering(
      Accounts accounts, Passwords passwords, NewAccounts made, RegistrationTries tries) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.made = made;
    this.tries = tries;
  }

  /** Says whether guests may register, or only operators create accounts. */
  public boolean isOpen() {
    return tries.areOpen();
  }

  /**
   * Creates an account. If guests may not register, nothing is looked up, so that the response says
   * nothing about an address.
   *
   * @param client the address that the request came from; a client may try ten times an hour
   * @return the new account, whose address is not confirmed yet
   * @throws AccountRefusal {@code REGISTRATION_CLOSED}; every fault of the fields; {@code
   *     EMAIL_TAKEN}; {@code TOO_MANY_TRIES} with the minutes to wait; {@code BUSY}
   */
  public Account register(Registration registration, String client) {
    try {
      tries.count(client);
      Account account = add(registration.check(passwords));
      tries.succeeded(account);
      return account;
    } catch (AccountRefusal refusal) {
      tries.refused(refusal);
      throw refusal;
    }
  }

  private Account add(Registration.Checked checked) {
    refuseTaken(checked.email());
    Account account = made.of(checked.email(), checked.profile(), checked.password());
    accounts.add(account);
    return account;
  }

  private void refuseTaken(EmailAddress email) {
    if (accounts.findByEmail(email).isPresent()) {
      throw AccountRefusal.of("email", AccountReason.EMAIL_TAKEN);
    }
  }
}
