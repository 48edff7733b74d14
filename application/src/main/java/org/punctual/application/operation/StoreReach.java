package org.punctual.application.operation;

/** Whether the store can be reached. */
public interface StoreReach {

  /** Says whether it answered within the last few seconds; never waits. */
  boolean isThere();
}
