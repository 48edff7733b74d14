package org.punctual.application.operation;

/** Whether the store answers. */
public interface StoreHealth {

  /** Says whether the store answered within the last few seconds. Never waits. */
  boolean isUp();

  /**
   * Asks the store now, and says whether it answers. Waits for a few seconds at most. Callers that
   * ask at the same time share one answer, so that any number of callers costs the store little.
   */
  boolean ping();
}
