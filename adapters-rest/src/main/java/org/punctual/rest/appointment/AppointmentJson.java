package org.punctual.rest.appointment;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.punctual.application.reminder.RemindedAppointment;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.CancelReason;
import org.punctual.domain.appointment.ExternalId;
import org.punctual.rest.reminder.ReminderJson;

/**
 * An appointment. Instants are in whole seconds; absent values are null.
 *
 * @param end an hour after the start, exclusive
 * @param timeZone the zone in which the partner shows it
 * @param reminders by due time, earliest first
 */
@JsonbPropertyOrder({
  "id",
  "title",
  "start",
  "end",
  "timeZone",
  "status",
  "source",
  "notes",
  "externalId",
  "cancelReason",
  "reminders",
  "createdAt",
  "updatedAt"
})
public record AppointmentJson(
    String id,
    String title,
    Instant start,
    Instant end,
    String timeZone,
    String status,
    String source,
    @Nullable String notes,
    @Nullable String externalId,
    @Nullable String cancelReason,
    List<ReminderJson> reminders,
    Instant createdAt,
    Instant updatedAt) {

  static AppointmentJson from(RemindedAppointment reminded) {
    Appointment appointment = reminded.appointment();
    Instant start = appointment.slot().start();
    return new AppointmentJson(
        appointment.id().toString(),
        appointment.details().title(),
        start,
        appointment.slot().end(),
        appointment.timing().timeZone().getId(),
        appointment.status().code(),
        appointment.origin().source().code(),
        appointment.details().notes().orElse(null),
        appointment.origin().externalId().map(ExternalId::value).orElse(null),
        appointment.decision().reason().map(CancelReason::value).orElse(null),
        reminded.reminders().stream().map(one -> ReminderJson.from(one, start)).toList(),
        appointment.revision().createdAt().truncatedTo(ChronoUnit.SECONDS),
        appointment.revision().updatedAt().truncatedTo(ChronoUnit.SECONDS));
  }
}
