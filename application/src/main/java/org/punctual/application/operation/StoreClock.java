package org.punctual.application.operation;

import java.time.Instant;

/** The store's own clock, on which all servers agree. */
public interface StoreClock {

  /** The time of the store, at a moment between the call and its return. */
  Instant now();
}
