package org.punctual.application.operation;

/** The store's structure. */
public interface Schema {

  /**
   * Brings it up to this version.
   *
   * @throws InvalidSettings when a newer version has changed the store, which this one can't serve
   * @throws IllegalStateException when it can't be brought up to date, or no migrations were found
   */
  void migrate();
}
