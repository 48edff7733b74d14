package org.punctual.application.operation;

/** The store does not answer, and only the store knows what was asked. */
public final class StoreUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * The store is unavailable.
   *
   * @param what is not known, for the log
   */
  public StoreUnavailable(String what) {
    super(what, null, false, false);
  }
}
