package org.punctual.application.apikey;

import org.punctual.domain.account.Account;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.Scope;

/** A partner system that was recognised by its key, acting for the key's owner. */
public record Partner(ApiKey key, Account owner) {

  /** Says whether its key grants that scope. */
  public boolean may(Scope scope) {
    return key.grants(scope);
  }
}
