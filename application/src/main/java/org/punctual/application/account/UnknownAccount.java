package org.punctual.application.account;

import java.util.NoSuchElementException;
import org.punctual.domain.account.AccountId;

/**
 * No account has the id: its owner deleted the account after the request was recognised. No session
 * and no API key of such an account is valid.
 */
public final class UnknownAccount extends NoSuchElementException {

  private static final long serialVersionUID = 1L;

  /** The id that was looked up has no account. */
  public UnknownAccount(AccountId id) {
    super("no account " + id);
  }
}
