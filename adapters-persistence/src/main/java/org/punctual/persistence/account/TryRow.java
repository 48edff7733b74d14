package org.punctual.persistence.account;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.punctual.application.account.Tries;

/** A try in the database; it never changes. */
@Entity
@Table(name = "account_try")
@SuppressWarnings("UnusedVariable") // queries read them
class TryRow {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private Tries.Kind kind;

  private String subject;

  @Column(name = "tried_at")
  private Instant triedAt;

  static TryRow of(Tries.Kind kind, String subject, Instant at) {
    TryRow row = new TryRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.kind = kind;
    row.subject = subject;
    row.triedAt = at;
    return row;
  }
}
