package org.punctual.persistence.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.punctual.domain.account.AccountId;

/** An owner's count in the database. It changes only under its own lock. */
@Entity
@Table(name = "call_count")
class CallCountRow {

  @Id
  @Column(name = "owner_id")
  private UUID ownerId;

  @Column(name = "minute_start")
  private Instant minuteStart;

  private long calls;

  static CallCountRow of(AccountId owner, Instant minute) {
    CallCountRow row = new CallCountRow();
    row.ownerId = owner.value();
    row.minuteStart = minute;
    return row;
  }

  /** Adds calls of a minute, unless a later minute is counted already. */
  void add(Instant minute, long more) {
    if (minute.isAfter(minuteStart)) {
      minuteStart = minute;
      calls = 0;
    }
    if (counts(minute)) {
      calls += more;
    }
  }

  /** Says whether this is the count of a minute. */
  boolean counts(Instant minute) {
    return minuteStart.equals(minute);
  }

  AccountId owner() {
    return new AccountId(ownerId);
  }

  long calls() {
    return calls;
  }
}
