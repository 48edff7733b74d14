package org.punctual.persistence.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.punctual.application.reminder.DefaultReminders;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.ReminderTimes;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Query;

/** Default reminders in the database: a row for each. */
@ApplicationScoped
@Transactional
class JpaDefaultReminders implements DefaultReminders {

  private static final String OF_OWNER =
      "select minutes_before from default_reminder where owner_id = ?";

  private static final String DELETE = "delete from default_reminder where owner_id = ?";

  private static final String INSERT =
      "insert into default_reminder (owner_id, minutes_before) values (?, ?)";

  private final Rows rows;

  @Inject
  JpaDefaultReminders(Rows rows) {
    this.rows = rows;
  }

  @Override
  public ReminderTimes of(AccountId owner) {
    return new ReminderTimes(
        rows.read(new Query(OF_OWNER, List.of(owner.value())), row -> row.getInt(1)));
  }

  @Override
  public void replace(AccountId owner, ReminderTimes wanted) {
    UUID id = owner.value();
    rows.change(new Query(DELETE, List.of(id)));
    rows.write(
        INSERT,
        wanted.minutesBefore(),
        (insert, minutes) -> {
          insert.setObject(1, id);
          insert.setInt(2, minutes);
        });
  }
}
