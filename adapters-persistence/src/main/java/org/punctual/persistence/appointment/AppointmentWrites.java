package org.punctual.persistence.appointment;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.CancelReason;
import org.punctual.domain.appointment.ExternalId;
import org.punctual.persistence.Rows;

/**
 * The statements that write appointments, with their values. The text that searches look into is
 * stored beside the columns of {@link AppointmentColumns}.
 */
final class AppointmentWrites {

  static final String INSERT =
      """
      insert into appointment (title, notes, search_text, starts_at, ends_at, time_zone, status,
        cancel_reason, revision, updated_at, id, owner_id, api_key_id, external_id, created_at,
        version)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)\
      """;

  static final String UPDATE =
      """
      update appointment
      set title = ?, notes = ?, search_text = ?, starts_at = ?, ends_at = ?, time_zone = ?,
        status = ?, cancel_reason = ?, revision = ?, updated_at = ?, version = version + 1
      where id = ?\
      """;

  private AppointmentWrites() {}

  /** Binds a new appointment in the order of {@link #INSERT}. */
  static void bindInsert(PreparedStatement insert, Appointment appointment) throws SQLException {
    bindUpdate(insert, appointment);
    insert.setObject(12, appointment.owner().value());
    insert.setObject(13, appointment.origin().key().map(ApiKeyId::value).orElse(null));
    insert.setString(14, appointment.origin().externalId().map(ExternalId::value).orElse(null));
    Rows.bind(insert, 15, appointment.revision().createdAt());
  }

  /** Binds an appointment in the order of {@link #UPDATE}. */
  static void bindUpdate(PreparedStatement update, Appointment appointment) throws SQLException {
    update.setString(1, appointment.details().title());
    update.setString(2, appointment.details().notes().orElse(null));
    update.setString(3, SearchText.of(appointment.details()));
    Rows.bind(update, 4, appointment.slot().start());
    Rows.bind(update, 5, appointment.slot().end());
    update.setString(6, appointment.timing().timeZone().getId());
    update.setString(7, appointment.status().name());
    update.setString(8, appointment.decision().reason().map(CancelReason::value).orElse(null));
    update.setInt(9, appointment.revision().sequence());
    Rows.bind(update, 10, appointment.revision().updatedAt());
    update.setObject(11, appointment.id().value());
  }
}
