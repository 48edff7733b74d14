package org.punctual.application.operator;

import jakarta.inject.Inject;
import org.punctual.application.UseCase;
import org.punctual.application.account.Accounts;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.audit.AuditTrail;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.Standing;

/**
 * An operator locks and unlocks accounts, and appoints further operators.
 *
 * <p>There is always an operator who is not locked: whoever locks an account is such an operator,
 * also under the lock, and nobody can lock the own account.
 */
@UseCase
public class AdministeringAccounts {

  private final OperatorRights rights;
  private final EndingAccess access;
  private final Accounts accounts;
  private final AuditTrail trail;

  @Inject
  public AdministeringAccounts(
      OperatorRights rights, EndingAccess access, Accounts accounts, AuditTrail trail) {
    this.rights = rights;
    this.access = access;
    this.accounts = accounts;
    this.trail = trail;
  }

  /**
   * Locks an account. Its sessions and mailed links end at once, and its keys within a second, on
   * every server. Its calendar feed is not found. Its reminders are still sent. Locking a locked
   * account changes nothing.
   *
   * @throws AccountRefusal {@code OPERATOR_REQUIRED}; {@code OWN_ACCOUNT}; {@code ACCOUNT_UNKNOWN}
   */
  public Account lock(AccountId operator, AccountId id) {
    rights.checkOver(operator, id);
    // Links before the account, as a person who uses a link locks them: no deadlock.
    access.end(id);
    Account account = rights.lockOther(operator, id);
    return account.standing().locked()
        ? account
        : changed(account, account.standing().asLocked(), Kind.ACCOUNT_LOCKED, operator);
  }

  /**
   * Unlocks an account. Its owner can sign in again, and its keys and its calendar feed work again.
   * Unlocking an account that is not locked changes nothing.
   *
   * @throws AccountRefusal {@code OPERATOR_REQUIRED}; {@code OWN_ACCOUNT}; {@code ACCOUNT_UNKNOWN}
   */
  public Account unlock(AccountId operator, AccountId id) {
    Account account = rights.lockOther(operator, id);
    return account.standing().locked()
        ? changed(account, account.standing().asUnlocked(), Kind.ACCOUNT_UNLOCKED, operator)
        : account;
  }

  /**
   * Gives an account the rights of an operator, which take effect at its next request. Appointing
   * an operator changes nothing.
   *
   * @throws AccountRefusal {@code OPERATOR_REQUIRED}; {@code OWN_ACCOUNT}; {@code ACCOUNT_UNKNOWN};
   *     {@code ACCOUNT_LOCKED} when the account is locked
   */
  public Account appoint(AccountId operator, AccountId id) {
    Account account = rights.lockOther(operator, id);
    if (account.standing().locked()) {
      throw AccountRefusal.of("", AccountReason.ACCOUNT_LOCKED);
    }
    return account.standing().operator()
        ? account
        : changed(account, Standing.OPERATOR, Kind.OPERATOR_APPOINTED, operator);
  }

  private Account changed(Account account, Standing standing, Kind kind, AccountId operator) {
    Account after = account.with(standing);
    accounts.update(after);
    trail.record(AuditEvent.of(kind, account.id()).with("by", operator.toString()));
    return after;
  }
}
