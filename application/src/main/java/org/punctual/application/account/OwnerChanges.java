package org.punctual.application.account;

import java.util.List;
import org.punctual.domain.account.AccountId;

/**
 * The changes of owners and of their keys, for the servers that remember partners. The stores of
 * accounts and of keys add them, each in the transaction of the change.
 */
public interface OwnerChanges {

  /** Stores that an owner, or a key of the owner, changes with the current transaction. */
  void add(AccountId owner);

  /**
   * The changes of the last three minutes by the store's clock, in no order. A change has the time
   * at which its transaction began, and no transaction takes as long as that.
   */
  List<OwnerChange> recent();

  /** Removes the changes of which all servers know. */
  void removeOld();
}
