package org.punctual.persistence.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Progress;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.persistence.Rows;

/**
 * A delivery in the database, with the claim on it. The fence is the version of the row. Only the
 * SQL of a claim raises it.
 */
@Entity
@Table(name = "delivery")
class DeliveryRow {

  static final String INSERT =
      """
      insert into delivery (state, attempts, next_attempt_at, sent_at, id, fence, reminder_id,
        round_number, channel)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  /** Writes an answer if its fence still holds, and ends the claim. */
  static final String SETTLE =
      """
      update delivery
      set state = ?, attempts = ?, next_attempt_at = ?, sent_at = ?, holder = null,
        lease_until = null
      where id = ? and fence = ? and holder is not null\
      """;

  /** Writes the progress of a delivery that nobody claims. */
  static final String FOLLOW =
      """
      update delivery
      set state = ?, attempts = ?, next_attempt_at = ?, sent_at = ?
      where id = ? and fence = ? and state in ('WAITING', 'SENDING')\
      """;

  @Id private String id;

  @Column(name = "reminder_id")
  private UUID reminderId;

  @Column(name = "round_number")
  private int round;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private DeliveryState state;

  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "sent_at")
  private @Nullable Instant sentAt;

  private long fence;

  @Column private @Nullable String holder;

  @Column(name = "lease_until")
  private @Nullable Instant leaseUntil;

  /** Binds a delivery in the order of {@link #INSERT}. */
  static void bindInsert(PreparedStatement insert, Delivery delivery) throws SQLException {
    bindSettle(insert, delivery);
    insert.setObject(7, delivery.id().reminder().value());
    insert.setInt(8, delivery.id().round());
    insert.setString(9, delivery.id().channel().name());
  }

  /** Binds a delivery in the order of {@link #SETTLE}. */
  static void bindSettle(PreparedStatement update, Delivery delivery) throws SQLException {
    update.setString(1, delivery.state().name());
    update.setInt(2, delivery.progress().attempts());
    Rows.bind(update, 3, delivery.progress().nextAttemptAt());
    Rows.bind(update, 4, delivery.progress().sentAt().orElse(null));
    update.setString(5, keyOf(delivery.id()));
    update.setLong(6, delivery.fence());
  }

  /** The key of the row: reminder, round and channel in one. */
  static String keyOf(Delivery.Id id) {
    return id.identity() + "." + id.channel();
  }

  Delivery toDomain() {
    return new Delivery(
        new Delivery.Id(new ReminderId(reminderId), round, channel),
        new Progress(state, attempts, nextAttemptAt, Optional.ofNullable(sentAt)),
        fence);
  }
}
