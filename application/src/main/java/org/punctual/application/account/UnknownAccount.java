package org.punctual.application.account;

import java.util.NoSuchElementException;
import org.punctual.domain.account.AccountId;

/**
 * There is no account of an id: its owner deleted it after the request was recognised. Nobody is
 * signed in by such an id, and no API key of it is valid.
 */
public final class UnknownAccount extends NoSuchElementException {

  private static final long serialVersionUID = 1L;

  /** For the id that was looked up. */
  public UnknownAccount(AccountId id) {
    super("no account " + id);
  }
}
