package org.punctual.scheduling.operation;

import java.util.Optional;
import java.util.stream.Stream;
import org.punctual.application.operation.InvalidSettings;

/** Describes the cause of a failure in words. */
final class Failures {

  private Failures() {}

  /** The wrong settings if they caused the failure, else the failure's innermost cause. */
  static String inWords(Throwable failure) {
    return causesOf(failure)
        .filter(InvalidSettings.class::isInstance)
        .findFirst()
        .or(() -> causesOf(failure).reduce((outer, inner) -> inner))
        .map(Failures::sentence)
        .orElseThrow();
  }

  private static Stream<Throwable> causesOf(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }

  private static String sentence(Throwable cause) {
    return Optional.ofNullable(cause.getMessage()).orElseGet(() -> cause.getClass().getName());
  }
}
