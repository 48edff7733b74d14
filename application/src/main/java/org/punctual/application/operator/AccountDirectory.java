package org.punctual.application.operator;

import java.util.List;

/** All accounts, for operators. A part of any number of accounts is read quickly. */
public interface AccountDirectory {

  /**
   * The accounts that match a query, the newest first.
   *
   * @return the accounts of the part, and whether there are more beyond it
   */
  Part list(AccountQuery query);

  /** How many accounts there are. */
  long count();

  /**
   * A part of the accounts.
   *
   * @param accounts the newest first
   * @param hasMore whether there are more accounts on the side of the query
   */
  record Part(List<ListedAccount> accounts, boolean hasMore) {

    public Part {
      accounts = List.copyOf(accounts);
    }
  }
}
