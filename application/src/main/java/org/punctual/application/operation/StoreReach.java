package org.punctual.application.operation;

/** Whether the store can be reached. */
public interface StoreReach {

  /** Says whether it answered within the last few seconds; never waits. */
  boolean isThere();

  /**
   * Asks it now, and says whether it answers. Waits for a few seconds at most; those who ask at the
   * same time share the answer, so that any number of them costs it little.
   */
  boolean answers();
}
