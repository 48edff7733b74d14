package org.punctual.delivery.webhook;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.CancelReason;
import org.punctual.domain.appointment.ExternalId;

/**
 * An appointment as an event reports it: as the API shows it, without reminders. Instants are in
 * whole seconds; absent values are null.
 *
 * @param end an hour after the start, exclusive
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
  "createdAt",
  "updatedAt"
})
public record AppointmentData(
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
    Instant createdAt,
    Instant updatedAt) {

  static AppointmentData from(Appointment appointment) {
    return new AppointmentData(
        appointment.id().toString(),
        appointment.details().title(),
        appointment.slot().start(),
        appointment.slot().end(),
        appointment.timing().timeZone().getId(),
        appointment.status().code(),
        appointment.origin().source().code(),
        appointment.details().notes().orElse(null),
        appointment.origin().externalId().map(ExternalId::value).orElse(null),
        appointment.decision().reason().map(CancelReason::value).orElse(null),
        appointment.revision().createdAt().truncatedTo(ChronoUnit.SECONDS),
        appointment.revision().updatedAt().truncatedTo(ChronoUnit.SECONDS));
  }
}
