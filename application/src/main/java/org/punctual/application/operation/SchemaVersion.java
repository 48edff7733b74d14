package org.punctual.application.operation;

import java.util.Optional;

/** The version of the store's structure. */
public interface SchemaVersion {

  /** The version; empty before {@link Schema#migrate()} brought the structure up to date. */
  Optional<String> version();
}
