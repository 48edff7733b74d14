package org.punctual.application;

import org.junit.jupiter.api.BeforeEach;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;

/** The start of every contract of a port: a store with two customers and nothing else. */
public abstract class StoreContract {

  protected Store store;
  protected Account ada;
  protected Account bob;

  /** A store with nothing in it. */
  protected abstract Store emptyStore();

  @BeforeEach
  void add_customers() {
    store = emptyStore();
    ada = Samples.account("ada@example.com");
    bob = Samples.account("bob@example.com");
    store.accounts().add(ada);
    store.accounts().add(bob);
  }

  protected AccountId adas() {
    return ada.id();
  }

  protected AccountId bobs() {
    return bob.id();
  }
}
