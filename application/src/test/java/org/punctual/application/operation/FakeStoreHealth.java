package org.punctual.application.operation;

/** A store that answers until a test makes it unavailable. */
public final class FakeStoreHealth implements StoreHealth {

  private boolean isDown;
  private boolean isNoticed;
  private int questions;

  /** Fails. Only a ping notices the failure. */
  public void failUnnoticed() {
    isDown = true;
  }

  /** Fails, and the failure has been noticed. */
  public void fail() {
    isDown = true;
    isNoticed = true;
  }

  /** Answers again. */
  public void recover() {
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
