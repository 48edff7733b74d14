package org.punctual.application.operation;

import java.util.Optional;

/** The store's structure. */
public interface Schema {

  /**
   * Brings it up to this version.
   *
   * @throws IllegalStateException when it can't be, or when no migrations were found
   */
  void migrate();

  /** The version of the structure, once {@link #migrate()} brought it up to date. */
  Optional<String> version();
}
