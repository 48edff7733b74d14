package org.punctual.domain.apikey;

import java.time.Duration;
import java.time.Instant;
import org.punctual.domain.Coded;

/** How long a replaced key still works, so that its system can change to the successor. */
public enum GracePeriod implements Coded {
  ONE_HOUR(Duration.ofHours(1)),
  ONE_DAY(Duration.ofDays(1)),
  SEVEN_DAYS(Duration.ofDays(7)),
  THIRTY_DAYS(Duration.ofDays(30));

  /** Leaves a working week to change a system. */
  public static final GracePeriod USUAL = SEVEN_DAYS;

  private final Duration length;

  GracePeriod(Duration length) {
    this.length = length;
  }

  /** From when on a key that is replaced at {@code now} no longer works (exclusive end). */
  public Instant endFrom(Instant now) {
    return now.plus(length);
  }
}
