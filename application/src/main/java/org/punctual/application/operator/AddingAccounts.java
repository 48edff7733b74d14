package org.punctual.application.operator;

import jakarta.inject.Inject;
import org.punctual.application.UnitOfWork;
import org.punctual.application.account.Accounts;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.audit.AuditTrail;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;

/** Adds the accounts that operators create, each in a transaction with the check of the rights. */
@UnitOfWork
public class AddingAccounts {

  private final OperatorRights rights;
  private final Accounts accounts;
  private final AuditTrail trail;

  @Inject
  public AddingAccounts(OperatorRights rights, Accounts accounts, AuditTrail trail) {
    this.rights = rights;
    this.accounts = accounts;
    this.trail = trail;
  }

  /**
   * Makes sure that an operator may create accounts, before the work begins.
   *
   * @throws AccountRefusal {@code OPERATOR_REQUIRED}
   */
  void check(AccountId operator) {
    rights.check(operator);
  }

  /**
   * Adds an account whose owner has yet to choose a password.
   *
   * @throws AccountRefusal {@code OPERATOR_REQUIRED}; {@code EMAIL_TAKEN} at {@code email}
   */
  void add(AccountId operator, Account created) {
    rights.check(operator);
    accounts.add(created);
    record(Kind.ACCOUNT_CREATED, operator, created.id());
  }

  /**
   * The account for which an operator wants a new link.
   *
   * @throws AccountRefusal {@code OPERATOR_REQUIRED}; {@code ACCOUNT_UNKNOWN}; {@code
   *     ACCOUNT_LOCKED}; {@code PASSWORD_CHOSEN} when its owner has chosen a password: nobody else
   *     gets a link to an account that was ever used
   */
  Account awaiting(AccountId operator, AccountId id) {
    Account account = rights.lockOther(operator, id);
    if (account.standing().locked()) {
      throw AccountRefusal.of("", AccountReason.ACCOUNT_LOCKED);
    }
    if (!account.credentials().isAwaited()) {
      throw AccountRefusal.of("", AccountReason.PASSWORD_CHOSEN);
    }
    return account;
  }

  /** Records that a link was made. */
  void invited(AccountId operator, AccountId account) {
    record(Kind.ACCOUNT_INVITED, operator, account);
  }

  private void record(Kind kind, AccountId operator, AccountId account) {
    trail.record(AuditEvent.of(kind, account).with("by", operator.toString()));
  }
}
