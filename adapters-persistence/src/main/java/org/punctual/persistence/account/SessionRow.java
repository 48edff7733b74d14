package org.punctual.persistence.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.Session;
import org.punctual.domain.account.SessionClient;
import org.punctual.domain.account.SessionId;

/** A session in the database. */
@Entity
@Table(name = "owner_session")
class SessionRow {

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "signed_in_at")
  private Instant signedInAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  @Column(name = "client_address")
  private String clientAddress;

  @Column(name = "user_agent")
  private String userAgent;

  static SessionRow of(Session session) {
    SessionRow row = new SessionRow();
    row.id = session.id().value();
    row.accountId = session.owner().value();
    row.signedInAt = session.signedInAt();
    row.lastUsedAt = session.lastUsedAt();
    row.clientAddress = session.client().address();
    row.userAgent = session.client().userAgent();
    return row;
  }

  Session toDomain() {
    return new Session(
        new SessionId(id),
        new AccountId(accountId),
        signedInAt,
        lastUsedAt,
        new SessionClient(clientAddress, userAgent));
  }
}
