package org.punctual.application.operation;

/** A store that answers until a test makes it unavailable. */
public final class FakeStoreHealth implements StoreHealth {

  private boolean isDown;
  private boolean isNoticed;
  private int questions;

  /** Becomes unavailable. Only a ping notices that. */
  public void goAway() {
    isDown = true;
  }

  /** Is unavailable, and has been for some seconds. */
  public void goAwayNoticed() {
    isDown = true;
    isNoticed = true;
  }

  /** Answers again. */
  public void comeBack() {
    isDown = false;
    isNoticed = false;
  }

  /** How often the store was pinged. */
  public int questions() {
    return questions;
  }

  @Override
  public boolean isUp() {
    return !isNoticed;
  }

  @Override
  public boolean ping() {
    questions++;
    return !isDown;
  }
}
