package org.punctual.persistence.webhook;

import static org.punctual.persistence.Rows.instant;
import static org.punctual.persistence.Rows.optionalInstant;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Progress;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.EventType;
import org.punctual.domain.webhook.MessageId;
import org.punctual.domain.webhook.WebhookEvent;
import org.punctual.domain.webhook.WebhookMessage;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Query;

/** The columns of messages, with the statements that write them. */
final class MessageColumns {

  private static final String SELECT =
      """
      select m.id, m.endpoint_id, m.event_id, m.event_type, m.occurred_at, m.body, m.reminder_id,
      m.reminder_round, m.round_number, m.state, m.attempts, m.next_attempt_at, m.sent_at, m.fence
      from webhook_message m where \
      """;

  static final String INSERT =
      """
      insert into webhook_message (state, attempts, next_attempt_at, sent_at, id, fence, round_number,
        endpoint_id, event_id, event_type, occurred_at, body, reminder_id, reminder_round)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  /** Writes an answer if its fence still holds, and ends the claim. */
  static final String SETTLE =
      """
      update webhook_message
      set state = ?, attempts = ?, next_attempt_at = ?, sent_at = ?, holder = null,
        lease_until = null
      where id = ? and fence = ? and holder is not null\
      """;

  /** Begins another round, and keeps what the first round came to. */
  static final String REPLAY =
      """
      update webhook_message
      set state = ?, attempts = ?, next_attempt_at = ?, sent_at = ?, round_number = round_number + 1,
        first_state = coalesce(first_state, state),
        first_attempts = coalesce(first_attempts, attempts),
        first_sent_at = case when first_state is null then sent_at else first_sent_at end
      where id = ? and fence = ?\
      """;

  private MessageColumns() {}

  /** Selects the messages, named {@code m}, that fulfil a condition. */
  static Query where(String condition, List<?> values) {
    return new Query(SELECT + condition, values);
  }

  /** Binds a message in the order of {@link #INSERT}. */
  static void bindInsert(PreparedStatement insert, WebhookMessage message) throws SQLException {
    bindState(insert, message);
    WebhookEvent event = message.event();
    insert.setInt(7, message.round());
    insert.setObject(8, message.endpoint().value());
    insert.setObject(9, event.id());
    insert.setString(10, event.type().name());
    Rows.bind(insert, 11, event.occurredAt());
    insert.setString(12, event.body());
    insert.setObject(13, event.delivery().map(one -> one.reminder().value()).orElse(null));
    insert.setObject(14, event.delivery().map(Delivery.Id::round).orElse(null), Types.INTEGER);
  }

  /** Binds a message in the order of {@link #SETTLE}. */
  static void bindState(PreparedStatement update, WebhookMessage message) throws SQLException {
    Progress progress = message.progress();
    update.setString(1, progress.state().name());
    update.setInt(2, progress.attempts());
    Rows.bind(update, 3, progress.nextAttemptAt());
    Rows.bind(update, 4, progress.sentAt().orElse(null));
    update.setObject(5, message.id().value());
    update.setLong(6, message.fence());
  }

  /** The message in the current row of {@link #where}. */
  static WebhookMessage read(ResultSet row) throws SQLException {
    return new WebhookMessage(
        new MessageId(row.getObject(1, UUID.class)),
        new EndpointId(row.getObject(2, UUID.class)),
        new WebhookEvent(
            row.getObject(3, UUID.class),
            EventType.valueOf(row.getString(4)),
            instant(row, 5),
            delivery(row, 7),
            row.getString(6)),
        row.getInt(9),
        progress(row, 10),
        row.getLong(14));
  }

  /** The progress in four columns, of which the first has a number. */
  static Progress progress(ResultSet row, int first) throws SQLException {
    return new Progress(
        DeliveryState.valueOf(row.getString(first)),
        row.getInt(first + 1),
        instant(row, first + 2),
        optionalInstant(row, first + 3));
  }

  /** The delivery that depends on a message, in two columns, of which the first has a number. */
  static Optional<Delivery.Id> delivery(ResultSet row, int first) throws SQLException {
    UUID reminder = row.getObject(first, UUID.class);
    int round = row.getInt(first + 1);
    return Optional.ofNullable(reminder)
        .map(id -> new Delivery.Id(new ReminderId(id), round, Channel.WEBHOOK));
  }
}
