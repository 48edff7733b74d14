package org.punctual.persistence.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.Author;
import org.punctual.domain.appointment.Change;
import org.punctual.domain.appointment.Change.Move;

/** A change of an appointment in the database. It is never updated. */
@Entity
@Table(name = "appointment_change")
class ChangeRow {

  @Id private String id;

  @Column(name = "appointment_id")
  private UUID appointmentId;

  @Column(name = "owner_id")
  private UUID ownerId;

  private int revision;

  @Enumerated(EnumType.STRING)
  private Change.Kind kind;

  @Column(name = "api_key_id")
  private @Nullable UUID apiKeyId;

  @Column(name = "by_link")
  private boolean byLink;

  @Column(name = "moved_from")
  private @Nullable Instant movedFrom;

  @Column(name = "moved_to")
  private @Nullable Instant movedTo;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "noticed_at")
  private @Nullable Instant noticedAt;

  static ChangeRow of(Change change) {
    ChangeRow row = new ChangeRow();
    row.id = change.id().appointment() + "." + change.id().sequence();
    row.appointmentId = change.id().appointment().value();
    row.ownerId = change.owner().value();
    row.revision = change.id().sequence();
    row.kind = change.kind();
    row.apiKeyId = change.key().map(ApiKeyId::value).orElse(null);
    row.byLink = change.by().usedLink();
    row.movedFrom = change.move().map(Move::from).orElse(null);
    row.movedTo = change.move().map(Move::to).orElse(null);
    row.changedAt = change.at();
    row.noticedAt = change.isNews() ? change.at() : null;
    return row;
  }

  /** The id of the row. */
  String id() {
    return id;
  }

  Change toDomain() {
    return new Change(
        new Change.Id(new AppointmentId(appointmentId), revision),
        new AccountId(ownerId),
        kind,
        new Author(Optional.ofNullable(apiKeyId).map(ApiKeyId::new), byLink),
        Optional.ofNullable(movedFrom)
            .flatMap(from -> Optional.ofNullable(movedTo).map(to -> new Move(from, to))),
        changedAt);
  }
}
