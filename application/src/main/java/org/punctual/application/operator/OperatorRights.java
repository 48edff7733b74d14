package org.punctual.application.operator;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.punctual.application.UnitOfWork;
import org.punctual.application.account.Accounts;
import org.punctual.application.account.UnknownAccount;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;

/** Checks the rights of an operator in each step that needs them. */
@UnitOfWork
public class OperatorRights {

  private final Accounts accounts;

  @Inject
  public OperatorRights(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Makes sure that an account has the rights of an operator now.
   *
   * @throws AccountRefusal {@code OPERATOR_REQUIRED} when it does not, or is locked
   */
  public Account check(AccountId operator) {
    return accounts
        .find(operator)
        .filter(account -> account.standing().mayOperate())
        .orElseThrow(() -> AccountRefusal.of("", AccountReason.OPERATOR_REQUIRED));
  }

  /**
   * Makes sure that an operator may change another account.
   *
   * @throws AccountRefusal {@code OPERATOR_REQUIRED}; {@code OWN_ACCOUNT} when both are the same
   */
  public void checkOver(AccountId operator, AccountId other) {
    check(operator);
    if (operator.equals(other)) {
      throw AccountRefusal.of("", AccountReason.OWN_ACCOUNT);
    }
  }

  /**
   * Locks the accounts of an operator and of another owner until the transaction ends, in the order
   * of their ids. Operators who lock each other at the same moment therefore act one after the
   * other, and the second finds its rights gone.
   *
   * @return the other account as it is under the lock
   * @throws AccountRefusal as {@link #checkOver}, under the lock; {@code ACCOUNT_UNKNOWN} when the
   *     other account is gone
   */
  public Account lockOther(AccountId operator, AccountId other) {
    checkOver(operator, other);
    List<Account> locked = lockInOrder(operator, other);
    if (!accountOf(operator, locked).standing().mayOperate()) {
      throw AccountRefusal.of("", AccountReason.OPERATOR_REQUIRED);
    }
    return accountOf(other, locked);
  }

  private List<Account> lockInOrder(AccountId operator, AccountId other) {
    try {
      return Stream.of(operator, other)
          .sorted(Comparator.comparing(AccountId::value))
          .map(accounts::lock)
          .toList();
    } catch (UnknownAccount gone) {
      throw AccountRefusal.of("", AccountReason.ACCOUNT_UNKNOWN);
    }
  }

  private static Account accountOf(AccountId id, List<Account> locked) {
    return locked.stream().filter(account -> account.id().equals(id)).findFirst().orElseThrow();
  }
}
