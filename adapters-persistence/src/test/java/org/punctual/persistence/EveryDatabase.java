package org.punctual.persistence;

/** The databases on which every contract must hold. */
public enum EveryDatabase {
  H2,
  POSTGRES;

  /** The database itself. */
  public TestDatabase database() {
    return switch (this) {
      case H2 -> TestDatabase.h2();
      case POSTGRES -> TestDatabase.postgres();
    };
  }

  /** An empty store in the database. */
  public JpaStore emptyStore() {
    database().empty();
    return new JpaStore(database());
  }
}
