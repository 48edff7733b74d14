package org.punctual.domain.account;

import java.util.UUID;

/** Identifies an account, and with it the one calendar it owns. */
public record AccountId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
