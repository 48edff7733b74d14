package org.punctual.domain.appointment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Local times as clocks show them, also on days when clocks are changed. */
public final class LocalTimes {

  private LocalTimes() {}

  /**
   * The instant at which clocks show a local time. When clocks are set back and show the time
   * twice, the result is the earlier instant.
   *
   * @throws AppointmentRefusal {@code NONEXISTENT_LOCAL_TIME} when clocks never show the time,
   *     because they are set forward over it
   */
  public static Instant instantOf(LocalDateTime local, ZoneId zone) {
    if (zone.getRules().getValidOffsets(local).isEmpty()) {
      throw AppointmentRefusal.of(
          "start", AppointmentReason.NONEXISTENT_LOCAL_TIME, local, zone.getId());
    }
    return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }
}
