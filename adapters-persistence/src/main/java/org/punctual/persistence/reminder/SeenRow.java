package org.punctual.persistence.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.punctual.domain.account.AccountId;

/** The instant, in the database, up to which an owner has seen notifications. */
@Entity
@Table(name = "notification_seen")
class SeenRow {

  @Id
  @Column(name = "owner_id")
  private UUID ownerId;

  @Column(name = "seen_until")
  private Instant seenUntil;

  @Version private long version;

  static SeenRow of(AccountId owner, Instant until) {
    SeenRow row = new SeenRow();
    row.ownerId = owner.value();
    row.seenUntil = until;
    return row;
  }

  void become(Instant until) {
    seenUntil = until;
  }

  Instant toDomain() {
    return seenUntil;
  }
}
