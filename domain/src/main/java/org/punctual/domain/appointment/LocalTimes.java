package org.punctual.domain.appointment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What clocks show, on the days they are changed too. */
public final class LocalTimes {

  private LocalTimes() {}

  /**
   * The instant at which clocks show a local time. Where they show it twice, because they are set
   * back, the earlier one.
   *
   * @throws AppointmentRefusal {@code NONEXISTENT_LOCAL_TIME} where they never show it, because
   *     they are set forward over it
   */
  public static Instant instantOf(LocalDateTime local, ZoneId zone) {
    if (zone.getRules().getValidOffsets(local).isEmpty()) {
      throw AppointmentRefusal.of(
          "start", AppointmentReason.NONEXISTENT_LOCAL_TIME, local, zone.getId());
    }
    return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }
}
