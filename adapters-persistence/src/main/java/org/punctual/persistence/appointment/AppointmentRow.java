package org.punctual.persistence.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.CancelReason;
import org.punctual.domain.appointment.Decision;
import org.punctual.domain.appointment.Details;
import org.punctual.domain.appointment.ExternalId;
import org.punctual.domain.appointment.Origin;
import org.punctual.domain.appointment.Revision;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.domain.appointment.Timing;

/** An appointment in the database. */
@Entity
@Table(name = "appointment")
class AppointmentRow {

  @Id private UUID id;

  @Column(name = "owner_id")
  private UUID ownerId;

  private String title;

  private @Nullable String notes;

  @Column(name = "search_text")
  private String searchText;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "time_zone")
  private ZoneId timeZone;

  @Column(name = "api_key_id")
  private @Nullable UUID apiKeyId;

  @Column(name = "external_id")
  private @Nullable String externalId;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(name = "cancel_reason")
  private @Nullable String cancelReason;

  private int revision;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Version private long version;

  static AppointmentRow of(Appointment appointment) {
    AppointmentRow row = new AppointmentRow();
    row.id = appointment.id().value();
    row.ownerId = appointment.owner().value();
    row.apiKeyId = appointment.origin().key().map(ApiKeyId::value).orElse(null);
    row.externalId = appointment.origin().externalId().map(ExternalId::value).orElse(null);
    row.createdAt = appointment.revision().createdAt();
    row.become(appointment);
    return row;
  }

  void become(Appointment appointment) {
    title = appointment.details().title();
    notes = appointment.details().notes().orElse(null);
    searchText = SearchText.of(appointment.details());
    startsAt = appointment.slot().start();
    endsAt = appointment.slot().end();
    timeZone = appointment.timing().timeZone();
    status = appointment.status();
    cancelReason = appointment.decision().reason().map(CancelReason::value).orElse(null);
    revision = appointment.revision().sequence();
    updatedAt = appointment.revision().updatedAt();
  }

  Appointment toDomain() {
    return new Appointment(
        new AppointmentId(id),
        new AccountId(ownerId),
        new Details(title, Optional.ofNullable(notes)),
        new Timing(new TimeSlot(startsAt, endsAt), timeZone),
        new Origin(
            Optional.ofNullable(apiKeyId).map(ApiKeyId::new),
            Optional.ofNullable(externalId).map(ExternalId::new)),
        new Decision(status, Optional.ofNullable(cancelReason).map(CancelReason::new)),
        new Revision(revision, createdAt, updatedAt));
  }
}
