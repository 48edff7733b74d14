package org.punctual.it.sabotage;

/** What keeps a promise, and can be taken out to see the campaign notice. */
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

  /** As people call it. */
  @Override
  public String toString() {
    return title;
  }
}
