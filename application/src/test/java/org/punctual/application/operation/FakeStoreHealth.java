package org.punctual.application.operation;

/** A store that answers until it goes away. */
public final class FakeStoreHealth implements StoreHealth {

  private boolean isAway;
  private boolean isNoticed;
  private int questions;

  /** Goes away, which nobody notices unless they ask. */
  public void goAway() {
    isAway = true;
  }

  /** Goes away, and has been for some seconds. */
  public void goAwayNoticed() {
    isAway = true;
    isNoticed = true;
  }

  /** Answers again. */
  public void comeBack() {
    isAway = false;
    isNoticed = false;
  }

  /** How often it was asked. */
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
    return !isAway;
  }
}
