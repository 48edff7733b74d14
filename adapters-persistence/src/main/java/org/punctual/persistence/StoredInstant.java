package org.punctual.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Instants as the database keeps them, in whole microseconds. An instant that is compared with a
 * stored one is brought to the same precision here, because databases round where Java cuts off.
 */
public final class StoredInstant {

  private StoredInstant() {}

  /**
   * The last instant that can be stored and is not after an instant. A stored instant is after the
   * result exactly when it is after the given instant.
   */
  public static Instant notAfter(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * The first instant that can be stored and is not before an instant. A stored instant is before
   * the result exactly when it is before the given instant.
   */
  public static Instant notBefore(Instant instant) {
    Instant below = notAfter(instant);
    return below.equals(instant) ? instant : below.plus(1, ChronoUnit.MICROS);
  }
}
