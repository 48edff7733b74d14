package org.punctual.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Instants as the database keeps them, in whole microseconds. What is compared with a stored one is
 * brought to the same precision here, because databases round where Java cuts off.
 */
public final class StoredInstant {

  private StoredInstant() {}

  /**
   * The last one that can be stored and is not after an instant: a stored one is after the instant,
   * or not after it, exactly when it is after this one, or not.
   */
  public static Instant notAfter(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * The first one that can be stored and is not before an instant: a stored one is before the
   * instant, or not before it, exactly when it is before this one, or not.
   */
  public static Instant notBefore(Instant instant) {
    Instant below = notAfter(instant);
    return below.equals(instant) ? instant : below.plus(1, ChronoUnit.MICROS);
  }
}
