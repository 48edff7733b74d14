package org.punctual.domain.appointment;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When an appointment takes place.
 *
 * @param slot its hour, half-open
 * @param timeZone the zone in which the appointment is shown to the partner; owners see their own
 *     zone
 */
public record Timing(TimeSlot slot, ZoneId timeZone) {

  /** An hour from that start. */
  public static Timing from(Instant start, ZoneId timeZone) {
    return new Timing(TimeSlot.hourFrom(start), timeZone);
  }

  /** Its start on the clocks of a zone. */
  public ZonedDateTime startIn(ZoneId zone) {
    return slot.start().atZone(zone);
  }
}
