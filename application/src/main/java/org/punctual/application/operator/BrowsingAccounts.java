package org.punctual.application.operator;

import jakarta.inject.Inject;
import org.punctual.application.UseCase;
import org.punctual.domain.account.AccountId;

/** An operator looks at the accounts, and at nothing that their owners store. */
@UseCase
public class BrowsingAccounts {

  private final OperatorRights rights;
  private final AccountDirectory directory;

  @Inject
  public BrowsingAccounts(OperatorRights rights, AccountDirectory directory) {
    this.rights = rights;
    this.directory = directory;
  }

  /**
   * The accounts that match a query, the newest first.
   *
   * @throws org.punctual.domain.account.AccountRefusal {@code OPERATOR_REQUIRED}
   */
  public AccountDirectory.Part list(AccountId operator, AccountQuery query) {
    rights.check(operator);
    return directory.list(query);
  }

  /**
   * How many accounts there are.
   *
   * @throws org.punctual.domain.account.AccountRefusal {@code OPERATOR_REQUIRED}
   */
  public long count(AccountId operator) {
    rights.check(operator);
    return directory.count();
  }
}
