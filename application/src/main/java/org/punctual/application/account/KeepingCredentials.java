package org.punctual.application.account;

import jakarta.inject.Inject;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.Credentials;

/**
 * Replaces credentials whose new hash took long to compute, with no lock held meanwhile: only where
 * the password was not changed since.
 */
@UseCase
public class KeepingCredentials {

  private final Accounts accounts;

  @Inject
  public KeepingCredentials(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Replaces an account's credentials.
   *
   * @param known what they were before hashing began
   * @return the account after it; empty when the password was changed meanwhile
   */
  public Optional<Account> replace(AccountId id, Credentials known, Credentials wanted) {
    Account account = accounts.lock(id);
    if (!account.credentials().since().equals(known.since())) {
      return Optional.empty();
    }
    Account changed = account.with(wanted);
    accounts.update(changed);
    return Optional.of(changed);
  }
}
