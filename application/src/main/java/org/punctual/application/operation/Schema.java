package org.punctual.application.operation;

/** The store's structure. */
public interface Schema {

  /**
   * Brings it up to this version.
   *
   * @throws IllegalStateException when it can't be, or when no migrations were found
   */
  void migrate();
}
