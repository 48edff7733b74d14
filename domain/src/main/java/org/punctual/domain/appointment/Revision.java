package org.punctual.domain.appointment;

import java.time.Instant;

/**
 * The revision of an appointment.
 *
 * @param sequence 0 at the booking, raised by each change (RFC 5545 §3.8.7.4)
 * @param createdAt when the appointment was booked
 * @param updatedAt when the appointment was last changed
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
