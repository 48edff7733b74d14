package org.punctual.application.account;

import java.util.List;
import java.util.Optional;
import org.punctual.application.InMemoryTable;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.EmailAddress;

/** Accounts in memory. */
public final class InMemoryAccounts implements Accounts {

  private final InMemoryTable<AccountId, Account> accounts = new InMemoryTable<>();
  private final OwnerChanges changes;

  public InMemoryAccounts(OwnerChanges changes) {
    this.changes = changes;
  }

  @Override
  public synchronized void add(Account account) {
    if (findByEmail(account.email()).isPresent()) {
      throw AccountRefusal.of("email", AccountReason.EMAIL_TAKEN);
    }
    accounts.put(account.id(), account);
  }

  @Override
  public void update(Account account) {
    accounts.put(account.id(), account);
    changes.add(account.id());
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return accounts.find(id);
  }

  @Override
  public Optional<Account> findByEmail(EmailAddress email) {
    return accounts.where(account -> account.email().key().equals(email.key())).stream()
        .findFirst();
  }

  @Override
  public Account lock(AccountId owner) {
    accounts.lock(owner);
    return find(owner).orElseThrow(() -> new UnknownAccount(owner));
  }

  /** All accounts, in no particular order. */
  public List<Account> all() {
    return accounts.where(any -> true);
  }

  /** Removes only the row of the account. The other fakes keep their data. */
  @Override
  public void remove(AccountId id) {
    if (accounts.remove(id).isEmpty()) {
      throw new UnknownAccount(id);
    }
    changes.add(id);
  }
}
