package org.punctual.web;

import org.punctual.application.operation.StoreReach;

/** A store that answers until it goes away, which nobody notices unless they ask. */
public final class FakeStoreReach implements StoreReach {

  private boolean isAway;
  private int questions;

  public void goAway() {
    isAway = true;
  }

  public void comeBack() {
    isAway = false;
  }

  /** How often it was asked. */
  public int questions() {
    return questions;
  }

  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public boolean answers() {
    questions++;
    return !isAway;
  }
}
