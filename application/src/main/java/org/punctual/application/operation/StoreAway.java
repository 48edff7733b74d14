package org.punctual.application.operation;

/** Something that only the store knows can't be told, for it does not answer. */
public final class StoreAway extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what can't be told. */
  public StoreAway(String what) {
    super(what, null, false, false);
  }
}
