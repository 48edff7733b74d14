package org.punctual.application.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.punctual.application.UseCase;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditTrail;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;

/**
 * An owner deletes an account with everything that belongs to it. No transaction is held while the
 * password is hashed.
 */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class DeletingAccount {

  private final CheckingPassword checking;
  private final Accounts accounts;
  private final Tries tries;
  private final AuditTrail trail;

  @Inject
  public DeletingAccount(
      CheckingPassword checking, Accounts accounts, Tries tries, AuditTrail trail) {
    this.checking = checking;
    this.accounts = accounts;
    this.tries = tries;
    this.trail = trail;
  }

  /**
   * Deletes the account: its appointments, reminders, keys, usage, sessions and links are gone in
   * one transaction. Its keys and sessions are refused from then on, on every server. No reminder
   * is sent any more, except a reminder that is being sent at that moment.
   *
   * @throws org.punctual.domain.account.AccountRefusal for the reasons of {@link
   *     CheckingPassword#check}, at {@code password}
   * @throws UnknownAccount when there is no such account
   */
  public void delete(AccountId id, String password) {
    Account account = checking.check(id, password, "password");
    accounts.remove(id);
    trail.record(AuditEvent.of(AuditEvent.Kind.ACCOUNT_DELETED, id));
    forgetTries(account);
  }

  /** Forgets the account's own tries. Other tries are kept by client, for at most a day. */
  private void forgetTries(Account account) {
    tries.forget(Tries.Kind.CONFIRM_ADDRESS, account.id().toString());
    tries.forget(Tries.Kind.DOWNLOAD, account.id().toString());
    tries.forget(Tries.Kind.INVITE, account.id().toString());
    tries.forget(Tries.Kind.TEST_MAIL, account.id().toString());
    tries.forget(Tries.Kind.SEND_WEBHOOK, account.id().toString());
    tries.forget(Tries.Kind.CHECK_PASSWORD, account.id().toString());
    tries.forget(Tries.Kind.RESET_ADDRESS, account.email().key());
  }
}
