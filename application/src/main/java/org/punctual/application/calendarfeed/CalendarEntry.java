package org.punctual.application.calendarfeed;

import java.util.List;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.Details;
import org.punctual.domain.appointment.Revision;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.appointment.TimeSlot;

/**
 * An appointment as other calendars show it.
 *
 * @param alarms when to remind, in minutes before the start; the earliest alarm first
 */
public record CalendarEntry(
    AppointmentId id,
    Details details,
    TimeSlot slot,
    Status status,
    Revision revision,
    List<Integer> alarms) {

  public CalendarEntry {
    alarms = List.copyOf(alarms);
  }

  /** An appointment with alarms. */
  public static CalendarEntry of(Appointment appointment, List<Integer> alarms) {
    return new CalendarEntry(
        appointment.id(),
        appointment.details(),
        appointment.slot(),
        appointment.status(),
        appointment.revision(),
        alarms);
  }

  /** The same entry with other alarms. */
  public CalendarEntry with(List<Integer> others) {
    return new CalendarEntry(id, details, slot, status, revision, others);
  }
}
