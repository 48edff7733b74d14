package org.punctual.persistence.appointment;

import static org.punctual.persistence.Rows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.CancelReason;
import org.punctual.domain.appointment.Decision;
import org.punctual.domain.appointment.Details;
import org.punctual.domain.appointment.ExternalId;
import org.punctual.domain.appointment.Origin;
import org.punctual.domain.appointment.Revision;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.domain.appointment.Timing;
import org.punctual.persistence.ZoneIdConverter;

/** The columns of an appointment that is read. {@link AppointmentWrites} writes them. */
public final class AppointmentColumns {

  /** The columns of table {@code a}, the first ones of a row. */
  public static final String ALL =
      "a.id, a.owner_id, a.title, a.notes, a.starts_at, a.ends_at, a.time_zone, a.api_key_id,"
          + " a.external_id, a.status, a.cancel_reason, a.revision, a.created_at, a.updated_at";

  /** The number of columns. */
  public static final int COUNT = 14;

  private AppointmentColumns() {}

  /** The id of the appointment in a row. */
  public static UUID id(ResultSet row) throws SQLException {
    return row.getObject(1, UUID.class);
  }

  /** The appointment in a row. */
  public static Appointment read(ResultSet row) throws SQLException {
    return new Appointment(
        new AppointmentId(id(row)),
        new AccountId(row.getObject(2, UUID.class)),
        new Details(row.getString(3), Optional.ofNullable(row.getString(4))),
        new Timing(
            new TimeSlot(instant(row, 5), instant(row, 6)),
            ZoneIdConverter.zoneOf(row.getString(7))),
        new Origin(
            Optional.ofNullable(row.getObject(8, UUID.class)).map(ApiKeyId::new),
            Optional.ofNullable(row.getString(9)).map(ExternalId::new)),
        new Decision(
            Status.valueOf(row.getString(10)),
            Optional.ofNullable(row.getString(11)).map(CancelReason::new)),
        new Revision(row.getInt(12), instant(row, 13), instant(row, 14)));
  }
}
