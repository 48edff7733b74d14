package org.punctual.it.sabotage;

/** A mechanism that keeps a promise. It can be removed to check that the campaign notices. */
public enum Guarantee {
  OWNERS_LOCK("the owner's lock"),
  OVERLAP_TEST("the overlap test"),
  EXCLUSION_CONSTRAINT("the exclusion constraint"),
  FENCE("the fence"),
  READING_AGAIN("reading again before sending"),
  ONE_IDENTITY("one identity a due time");

  private final String title;

  Guarantee(String title) {
    this.title = title;
  }

  /** The name in reports. */
  @Override
  public String toString() {
    return title;
  }
}
