package org.punctual.persistence.reminder;

import static java.util.stream.Collectors.groupingBy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.domain.reminder.SkipReason;
import org.punctual.persistence.Rows;

/**
 * The statements that write reminders, with their values. Further columns than those of {@link
 * ReminderColumns} serve the indexes that find the reminders to be planned next, and the reminders
 * to be shown to their owner.
 */
final class ReminderWrites {

  static final String INSERT =
      """
      insert into reminder (minutes_before, due_at, round_number, status, sent_at, skip_reason,
        noticed_at, plan_at, id, appointment_id, owner_id, planned_round, version)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 1)\
      """;

  /** The round is to be planned unless it has deliveries. */
  static final String UPDATE =
      """
      update reminder
      set minutes_before = ?, due_at = ?, round_number = ?, status = ?, sent_at = ?,
        skip_reason = ?, noticed_at = ?,
        plan_at = case when planned_round < ? then cast(? as timestamp with time zone) end,
        version = version + 1
      where id = ?\
      """;

  /**
   * Notes that the round has deliveries, and writes its result so far. One statement does both,
   * because PostgreSQL checks the foreign keys of a row that is written twice in a transaction.
   */
  private static final String PLANNED =
      """
      update reminder
      set status = ?, sent_at = ?, skip_reason = ?, noticed_at = ?,
        planned_round = round_number, plan_at = null, version = version + 1
      where id \
      """;

  static final String DELETE = "delete from reminder where id = ?";

  private ReminderWrites() {}

  /** Binds a new reminder in the order of {@link #INSERT}. */
  static void bindInsert(PreparedStatement insert, Reminder reminder) throws SQLException {
    bindState(insert, reminder);
    Rows.bind(insert, 8, planAt(reminder).orElse(null));
    insert.setObject(9, reminder.id().value());
    insert.setObject(10, reminder.subject().appointment().value());
    insert.setObject(11, reminder.subject().owner().value());
  }

  /** Binds a reminder in the order of {@link #UPDATE}. */
  static void bindUpdate(PreparedStatement update, Reminder reminder) throws SQLException {
    bindState(update, reminder);
    update.setInt(8, reminder.trigger().round());
    Rows.bind(update, 9, planAt(reminder).orElse(null));
    update.setObject(10, reminder.id().value());
  }

  /** The statement that {@link #PLANNED notes} reminders with equal columns of the result. */
  static String planned(Collection<Reminder> alike) {
    return PLANNED + Rows.in(alike);
  }

  /** Binds reminders in the order of {@link #planned}. */
  static void bindPlanned(PreparedStatement update, List<Reminder> alike) throws SQLException {
    bindResult(update, 1, alike.get(0));
    for (int i = 0; i < alike.size(); i++) {
      update.setObject(i + 5, alike.get(i).id().value());
    }
  }

  /** Groups reminders by their columns of the result. */
  static Collection<List<Reminder>> byResult(Collection<Reminder> reminders) {
    return reminders.stream()
        .collect(groupingBy(one -> List.of(one.result(), noticedAt(one))))
        .values();
  }

  /** Binds a reminder to {@link #DELETE}. */
  static void bindDelete(PreparedStatement delete, ReminderId reminder) throws SQLException {
    delete.setObject(1, reminder.value());
  }

  private static void bindState(PreparedStatement statement, Reminder reminder)
      throws SQLException {
    statement.setInt(1, reminder.trigger().minutesBefore());
    Rows.bind(statement, 2, reminder.dueAt());
    statement.setInt(3, reminder.trigger().round());
    bindResult(statement, 4, reminder);
  }

  private static void bindResult(PreparedStatement statement, int first, Reminder reminder)
      throws SQLException {
    statement.setString(first, reminder.status().name());
    Rows.bind(statement, first + 1, reminder.result().sentAt().orElse(null));
    statement.setString(first + 2, reminder.result().skipReason().map(Enum::name).orElse(null));
    Rows.bind(statement, first + 3, noticedAt(reminder).orElse(null));
  }

  /** When a round without deliveries is to be planned. */
  private static Optional<Instant> planAt(Reminder reminder) {
    return Optional.of(reminder.dueAt())
        .filter(dueAt -> reminder.status() == ReminderStatus.SCHEDULED);
  }

  /** The instant from which the owner sees the result. */
  private static Optional<Instant> noticedAt(Reminder reminder) {
    boolean isOver =
        reminder.status() == ReminderStatus.FAILED
            || reminder.result().skipReason().equals(Optional.of(SkipReason.MISSED));
    return reminder
        .result()
        .sentAt()
        .or(() -> Optional.of(reminder.dueAt()).filter(dueAt -> isOver));
  }
}
