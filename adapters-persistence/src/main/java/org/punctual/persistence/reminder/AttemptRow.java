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
import java.util.UUID;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.persistence.Rows;

/**
 * An attempt in the database. It never changes. Of a long answer only the beginning is kept.
 * U+0000, which PostgreSQL refuses, is replaced. Any answer of the other side can therefore be
 * stored, and the delivery settled.
 */
@Entity
@Table(name = "delivery_attempt")
class AttemptRow {

  private static final int LONGEST_ANSWER = 1000;

  static final String INSERT =
      """
      insert into delivery_attempt (id, delivery_id, reminder_id, round_number, channel,
        attempt_number, answered_at, answer)
      values (?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  @Id private String id;

  @Column(name = "delivery_id")
  private String deliveryId;

  @Column(name = "reminder_id")
  private UUID reminderId;

  @Column(name = "round_number")
  private int round;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "attempt_number")
  private int number;

  @Column(name = "answered_at")
  private Instant answeredAt;

  private String answer;

  static AttemptRow of(Attempt attempt) {
    AttemptRow row = new AttemptRow();
    row.deliveryId = DeliveryRow.keyOf(attempt.delivery());
    row.id = row.deliveryId + "." + attempt.number();
    row.reminderId = attempt.delivery().reminder().value();
    row.round = attempt.delivery().round();
    row.channel = attempt.delivery().channel();
    row.number = attempt.number();
    row.answeredAt = attempt.at();
    row.answer = storable(attempt.answer());
    return row;
  }

  /** Binds the columns in the order of {@link #INSERT}. */
  void bind(PreparedStatement insert) throws SQLException {
    insert.setString(1, id);
    insert.setString(2, deliveryId);
    insert.setObject(3, reminderId);
    insert.setInt(4, round);
    insert.setString(5, channel.name());
    insert.setInt(6, number);
    Rows.bind(insert, 7, answeredAt);
    insert.setString(8, answer);
  }

  Attempt toDomain() {
    return new Attempt(
        new Delivery.Id(new ReminderId(reminderId), round, channel), number, answeredAt, answer);
  }

  private static String storable(String answer) {
    String text = answer.replace('\0', '?');
    return text.length() > LONGEST_ANSWER ? text.substring(0, LONGEST_ANSWER - 1) + "…" : text;
  }
}
