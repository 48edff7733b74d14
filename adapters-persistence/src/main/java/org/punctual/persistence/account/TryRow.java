package org.punctual.persistence.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.punctual.application.account.Tries;
import org.punctual.application.account.Try;

/** A try in the database. It never changes. */
@Entity
@Table(name = "account_try")
@SuppressWarnings("UnusedVariable") // only queries read the fields
class TryRow {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private Tries.Kind kind;

  private String subject;

  @Column(name = "tried_at")
  private Instant triedAt;

  /** The row of a try, with the hash of its subject. */
  static TryRow of(Try one, String subject) {
    TryRow row = new TryRow();
    row.id = one.id();
    row.kind = one.kind();
    row.subject = subject;
    row.triedAt = one.at();
    return row;
  }
}
