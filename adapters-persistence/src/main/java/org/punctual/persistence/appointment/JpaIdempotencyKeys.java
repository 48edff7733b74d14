package org.punctual.persistence.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.punctual.application.appointment.IdempotencyKeys;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Binder;
import org.punctual.persistence.Rows.Query;
import org.punctual.persistence.Violations;

/**
 * Idempotency keys in the database. The primary key decides between two servers that claim a key at
 * the same moment.
 */
@ApplicationScoped
@Transactional
class JpaIdempotencyKeys implements IdempotencyKeys {

  private static final String FIND =
      """
      select body_sha256, location, response from idempotency_key
      where api_key_id = ? and key_value = ?\
      """;

  private static final String TAKE_OVER =
      """
      update idempotency_key
      set claim_id = ?, body_sha256 = ?, claimed_at = ?, location = null, response = null
      where api_key_id = ? and key_value = ?
        and (claimed_at <= ? or (location is null and claimed_at <= ?))\
      """;

  private static final String ADD =
      """
      insert into idempotency_key (claim_id, body_sha256, claimed_at, api_key_id, key_value, owner_id)
      values (?, ?, ?, ?, ?, ?)\
      """;

  private static final String COMPLETE =
      """
      update idempotency_key set location = ?, response = ?
      where api_key_id = ? and key_value = ? and claim_id = ?\
      """;

  private static final String RELEASE =
      """
      delete from idempotency_key
      where api_key_id = ? and key_value = ? and claim_id = ? and location is null\
      """;

  private static final String FORGET = "delete from idempotency_key where claimed_at <= ?";

  private final Rows rows;

  @Inject
  JpaIdempotencyKeys(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Earlier> claim(Claim claim) {
    Optional<Earlier> earlier = find(claim.key());
    if (earlier.isEmpty()) {
      add(claim);
      return earlier;
    }
    return takeOver(claim) ? Optional.empty() : earlier;
  }

  @Override
  public void complete(Claim claim, Kept response) {
    boolean isMine =
        write(
            COMPLETE,
            (statement, any) -> {
              statement.setString(1, response.location());
              statement.setString(2, response.body());
              bindKey(statement, 3, claim.key());
              statement.setObject(5, claim.id());
            });
    if (!isMine) {
      throw inProgress();
    }
  }

  @Override
  public void release(Claim claim) {
    write(
        RELEASE,
        (statement, any) -> {
          bindKey(statement, 1, claim.key());
          statement.setObject(3, claim.id());
        });
  }

  @Override
  public void forget(Instant madeUntil) {
    write(FORGET, (statement, any) -> Rows.bind(statement, 1, madeUntil));
  }

  private Optional<Earlier> find(SubmissionKey key) {
    Query query = new Query(FIND, List.of(key.apiKey().value(), key.value()));
    return rows.read(query, JpaIdempotencyKeys::earlier).stream().findFirst();
  }

  private static Earlier earlier(ResultSet row) throws SQLException {
    String response = row.getString(3);
    return new Earlier(
        row.getString(1),
        response == null ? Optional.empty() : Optional.of(new Kept(row.getString(2), response)));
  }

  private boolean takeOver(Claim claim) {
    return write(
        TAKE_OVER,
        (statement, any) -> {
          bindClaim(statement, claim);
          Rows.bind(statement, 6, claim.expiredSince());
          Rows.bind(statement, 7, claim.abandonedSince());
        });
  }

  private void add(Claim claim) {
    try {
      write(
          ADD,
          (statement, any) -> {
            bindClaim(statement, claim);
            statement.setObject(6, claim.key().owner().value());
          });
    } catch (PersistenceException e) {
      if (Violations.isOfUniqueness(e)) {
        throw inProgress();
      }
      throw e;
    }
  }

  private static void bindClaim(PreparedStatement statement, Claim claim) throws SQLException {
    statement.setObject(1, claim.id());
    statement.setString(2, claim.digest());
    Rows.bind(statement, 3, claim.at());
    bindKey(statement, 4, claim.key());
  }

  private static void bindKey(PreparedStatement statement, int index, SubmissionKey key)
      throws SQLException {
    statement.setObject(index, key.apiKey().value());
    statement.setString(index + 1, key.value());
  }

  private boolean write(String sql, Binder<String> binder) {
    return rows.write(sql, List.of(sql), binder).get(0);
  }

  private static AppointmentRefusal inProgress() {
    return AppointmentRefusal.because(AppointmentReason.IDEMPOTENCY_IN_PROGRESS);
  }
}
