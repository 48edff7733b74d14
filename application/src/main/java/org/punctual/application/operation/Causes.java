package org.punctual.application.operation;

import java.util.stream.Stream;

/** The causes of a failure. */
public final class Causes {

  private static final int MOST = 32;

  private Causes() {}

  /**
   * The failure itself, its cause, the cause of that cause, and so on. The stream ends after 32
   * elements, because causes may form a cycle.
   */
  public static Stream<Throwable> of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(MOST);
  }

  /** The last of the causes; the failure itself when nothing caused it. */
  public static Throwable innermost(Throwable failure) {
    return of(failure).reduce(failure, (outer, inner) -> inner);
  }
}
