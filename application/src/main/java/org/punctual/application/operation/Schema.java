package org.punctual.application.operation;

/** The store's structure. */
public interface Schema {

  /**
   * Brings the structure up to this version.
   *
   * @throws InvalidSettings when a newer version has changed the store, so that this version can't
   *     use the store
   * @throws IllegalStateException when the structure can't be brought up to date, or no migrations
   *     were found
   */
  void migrate();
}
