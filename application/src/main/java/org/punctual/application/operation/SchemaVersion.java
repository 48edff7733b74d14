package org.punctual.application.operation;

import java.util.Optional;

/** Which version of its structure the store has. */
public interface SchemaVersion {

  /** The version; empty before {@link Schema#migrate()} brought the structure up to date. */
  Optional<String> version();
}
