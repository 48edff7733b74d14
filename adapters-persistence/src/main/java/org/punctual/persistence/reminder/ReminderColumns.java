package org.punctual.persistence.reminder;

import static org.punctual.persistence.Rows.instant;
import static org.punctual.persistence.Rows.optionalInstant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.Reminder.Subject;
import org.punctual.domain.reminder.Reminder.Trigger;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.domain.reminder.Round.Result;
import org.punctual.domain.reminder.SkipReason;

/** The columns of a reminder that is read. {@link ReminderWrites} writes them. */
final class ReminderColumns {

  /** The columns of table {@code r}. */
  static final String ALL =
      "r.id, r.appointment_id, r.owner_id, r.minutes_before, r.due_at, r.round_number, r.status,"
          + " r.sent_at, r.skip_reason";

  /** The number of columns. */
  static final int COUNT = 9;

  private ReminderColumns() {}

  /** The reminder in a row of {@link #ALL}. */
  static Reminder read(ResultSet row) throws SQLException {
    return read(row, 1);
  }

  /**
   * The reminder in a row with further columns.
   *
   * @param first the index of the first column of {@link #ALL}
   */
  static Reminder read(ResultSet row, int first) throws SQLException {
    return new Reminder(
        new ReminderId(row.getObject(first, UUID.class)),
        new Subject(
            new AppointmentId(row.getObject(first + 1, UUID.class)),
            new AccountId(row.getObject(first + 2, UUID.class))),
        new Trigger(row.getInt(first + 3), instant(row, first + 4), row.getInt(first + 5)),
        new Result(
            ReminderStatus.valueOf(row.getString(first + 6)),
            optionalInstant(row, first + 7),
            Optional.ofNullable(row.getString(first + 8)).map(SkipReason::valueOf)));
  }
}
