package org.punctual.scheduling.operation;

import java.util.Optional;
import org.punctual.application.operation.Causes;
import org.punctual.application.operation.InvalidSettings;

/** Describes the cause of a failure in words. */
final class Failures {

  private Failures() {}

  /** The wrong settings if they caused the failure, else the failure's innermost cause. */
  static String inWords(Throwable failure) {
    return Causes.of(failure)
        .filter(InvalidSettings.class::isInstance)
        .findFirst()
        .map(Failures::sentence)
        .orElseGet(() -> sentence(Causes.innermost(failure)));
  }

  private static String sentence(Throwable cause) {
    return Optional.ofNullable(cause.getMessage()).orElseGet(() -> cause.getClass().getName());
  }
}
