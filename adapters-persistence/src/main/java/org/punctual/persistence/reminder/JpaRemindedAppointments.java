package org.punctual.persistence.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.reminder.RemindedAppointment;
import org.punctual.application.reminder.RemindedAppointments;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Reminder;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Query;
import org.punctual.persistence.appointment.AppointmentColumns;
import org.punctual.persistence.appointment.AppointmentSql;

/** Appointments with their reminders in the database, read by one statement. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
class JpaRemindedAppointments implements RemindedAppointments {

  private static final String BEFORE = "select a.*, " + ReminderColumns.ALL + " from (";
  private static final String AFTER = ") a left join reminder r on r.appointment_id = a.id";
  private static final int FIRST = AppointmentColumns.COUNT + 1;

  private final Rows rows;

  @Inject
  JpaRemindedAppointments(Rows rows) {
    this.rows = rows;
  }

  /**
   * An appointment and its reminders. The first reminder is in the row of the appointment, the
   * others are in the next rows.
   */
  private record Gathered(Appointment appointment, List<Reminder> reminders) {

    RemindedAppointment whole() {
      return new RemindedAppointment(appointment, reminders);
    }
  }

  @Override
  public List<RemindedAppointment> list(AccountId owner, AppointmentQuery query) {
    Query joined =
        AppointmentSql.list(owner, query)
            .within(
                BEFORE, AFTER + AppointmentSql.orderBy(query.order()) + ", r.minutes_before desc");
    Map<UUID, Gathered> found = new LinkedHashMap<>();
    rows.read(joined, row -> gather(row, found));
    return found.values().stream().map(Gathered::whole).toList();
  }

  private static Gathered gather(ResultSet row, Map<UUID, Gathered> found) throws SQLException {
    UUID id = AppointmentColumns.id(row);
    Gathered known = found.get(id);
    Gathered gathered =
        known == null ? new Gathered(AppointmentColumns.read(row), new ArrayList<>()) : known;
    found.put(id, gathered);
    if (row.getObject(FIRST, UUID.class) != null) {
      gathered.reminders().add(ReminderColumns.read(row, FIRST));
    }
    return gathered;
  }
}
