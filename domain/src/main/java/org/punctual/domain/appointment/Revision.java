package org.punctual.domain.appointment;

import java.time.Instant;

/**
 * Which state of an appointment this is.
 *
 * @param sequence 0 at booking, raised by each change (RFC 5545 §3.8.7.4)
 * @param createdAt when it was booked
 * @param updatedAt when it was last changed
 */
public record Revision(int sequence, Instant createdAt, Instant updatedAt) {

  /** The state just after booking. */
  public static Revision first(Instant now) {
    return new Revision(0, now, now);
  }

  /** The state after one more change. */
  public Revision next(Instant now) {
    return new Revision(sequence + 1, createdAt, now);
  }
}
