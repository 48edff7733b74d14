package org.punctual.application.account;

import java.util.Optional;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.EmailAddress;

/** All accounts. */
public interface Accounts {

  /**
   * Adds a new account.
   *
   * @throws org.punctual.domain.account.AccountRefusal {@code EMAIL_TAKEN} at {@code email} when
   *     another account has the address, compared case-insensitively, also when both are added at
   *     the same moment
   */
  void add(Account account);

  /** Replaces the stored state of an account. */
  void update(Account account);

  /**
   * Removes an account with everything that any feature stores of its owner, all or nothing.
   * Servers may still gather records of its calls in memory. Such records are dropped within an
   * hour of being written.
   *
   * @throws UnknownAccount when there is no such account
   */
  void remove(AccountId id);

  /** The account of that id. */
  Optional<Account> find(AccountId id);

  /** The account of that address, compared case-insensitively. */
  Optional<Account> findByEmail(EmailAddress email);

  /**
   * Locks everything that belongs to the owner until the transaction ends. Two bookings, or two
   * keys, of one owner are therefore made one after the other.
   *
   * @return the account as it is under the lock
   * @throws UnknownAccount when there is no such account
   */
  Account lock(AccountId owner);
}
