package org.punctual.persistence.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.OneTimeLink;

/** A link in the database. It never changes. */
@Entity
@Table(name = "one_time_link")
class OneTimeLinkRow {

  @Id
  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "account_id")
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  private OneTimeLink.Purpose purpose;

  @Column(name = "expires_at")
  private Instant expiresAt;

  static OneTimeLinkRow of(OneTimeLink link) {
    OneTimeLinkRow row = new OneTimeLinkRow();
    row.tokenHash = link.tokenHash();
    row.accountId = link.account().value();
    row.purpose = link.purpose();
    row.expiresAt = link.expiresAt();
    return row;
  }

  OneTimeLink toDomain() {
    return new OneTimeLink(tokenHash, new AccountId(accountId), purpose, expiresAt);
  }
}
