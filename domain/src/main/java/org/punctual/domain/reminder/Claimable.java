package org.punctual.domain.reminder;

/** A delivery of any queue, which a server claims before it sends it. */
public interface Claimable {

  /** Its identity, unique in its queue. */
  Object id();

  /** Its progress so far. */
  Progress progress();
}
