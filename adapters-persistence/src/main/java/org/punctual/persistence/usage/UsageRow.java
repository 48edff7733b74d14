package org.punctual.persistence.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.punctual.application.usage.UsageBatch;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.UsageRecord;
import org.punctual.domain.usage.UsageRecord.Answer;
import org.punctual.domain.usage.UsageRecord.Caller;
import org.punctual.persistence.Rows;

/** A usage record in the database, to the millisecond. It never changes. */
@Entity
@Table(name = "usage_record")
class UsageRow {

  static final String INSERT =
      """
      insert into usage_record (id, owner_id, api_key_id, operation, called_at, status, took_millis)
      values (?, ?, ?, ?, ?, ?, ?)\
      """;

  @Id private UUID id;

  @Column(name = "owner_id")
  private UUID ownerId;

  @Column(name = "api_key_id")
  private UUID apiKeyId;

  @Enumerated(EnumType.STRING)
  private Operation operation;

  @Column(name = "called_at")
  private Instant calledAt;

  private int status;

  @Column(name = "took_millis")
  private long tookMillis;

  /**
   * The rows of a batch. Their ids are the same each time: the batch's id and the numbers after it.
   */
  static List<UsageRow> of(UsageBatch batch) {
    return IntStream.range(0, batch.calls().size())
        .mapToObj(number -> of(next(batch.id(), number), batch.calls().get(number)))
        .toList();
  }

  /** Binds the row in the order of {@link #INSERT}. */
  void bind(PreparedStatement insert) throws SQLException {
    insert.setObject(1, id);
    insert.setObject(2, ownerId);
    insert.setObject(3, apiKeyId);
    insert.setString(4, operation.name());
    Rows.bind(insert, 5, calledAt);
    insert.setInt(6, status);
    insert.setLong(7, tookMillis);
  }

  private static UsageRow of(UUID id, UsageRecord call) {
    UsageRow row = new UsageRow();
    row.id = id;
    row.ownerId = call.caller().owner().value();
    row.apiKeyId = call.caller().key().value();
    row.operation = call.operation();
    row.calledAt = call.at();
    row.status = call.answer().status();
    row.tookMillis = call.answer().took().toMillis();
    return row;
  }

  UsageRecord toDomain() {
    return new UsageRecord(
        new Caller(new AccountId(ownerId), new ApiKeyId(apiKeyId)),
        operation,
        calledAt,
        new Answer(status, Duration.ofMillis(tookMillis)));
  }

  private static UUID next(UUID id, int number) {
    return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + number);
  }
}
