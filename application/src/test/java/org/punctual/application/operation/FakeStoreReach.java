package org.punctual.application.operation;

/** A store that answers until it goes away. */
public final class FakeStoreReach implements StoreReach {

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
  public boolean isThere() {
    return !isNoticed;
  }

  @Override
  public boolean answers() {
    questions++;
    return !isAway;
  }
}
