package org.punctual.application.operation;

import java.time.Instant;

/** The store's own clock, on which all servers agree. */
public interface StoreClock {

  /** What time it is there, between the call and its return. */
  Instant now();
}
