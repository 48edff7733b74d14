package org.punctual.persistence.appointment;

import static org.punctual.persistence.Rows.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.Appointments;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.ExternalId;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.persistence.InstantConverter;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Binder;
import org.punctual.persistence.Rows.Query;
import org.punctual.persistence.Violations;

/** Appointments in the database. */
@ApplicationScoped
@Transactional
public class JpaAppointments implements Appointments {

  private static final String COUNT_PENDING =
      "select count(*) from appointment"
          + " where owner_id = ? and status = 'PENDING' and starts_at > ?";

  private final Rows rows;

  @Inject
  JpaAppointments(Rows rows) {
    this.rows = rows;
  }

  @Override
  public void add(Appointment appointment) {
    write(AppointmentWrites.INSERT, AppointmentWrites::bindInsert, appointment);
  }

  @Override
  public void update(Appointment appointment) {
    write(AppointmentWrites.UPDATE, AppointmentWrites::bindUpdate, appointment);
  }

  @Override
  public Optional<Appointment> find(AccountId owner, AppointmentId id) {
    return read("a.owner_id = ? and a.id = ?", List.of(owner.value(), id.value())).stream()
        .findFirst();
  }

  @Override
  public List<Appointment> findAll(AccountId owner, Collection<AppointmentId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<UUID> values = values(ids);
    return read(
        "a.owner_id = ? and a.id " + in(values) + " order by a.starts_at, a.id",
        Stream.concat(Stream.of(owner.value()), values.stream()).toList());
  }

  @Override
  public List<Appointment> holding(AccountId owner, TimeSlot slot) {
    return rows.read(AppointmentSql.holding(owner, slot), AppointmentColumns::read);
  }

  @Override
  public Optional<Appointment> holdingExternalId(AccountId owner, ExternalId externalId) {
    return read(
            "a.owner_id = ? and a.status <> 'CANCELED' and a.external_id = ?"
                + " order by a.starts_at, a.id",
            List.of(owner.value(), externalId.value()))
        .stream()
        .findFirst();
  }

  @Override
  public int countPendingAfter(AccountId owner, Instant instant) {
    List<?> values = List.of(owner.value(), InstantConverter.bound(instant));
    return rows.read(new Query(COUNT_PENDING, values), row -> row.getInt(1)).get(0);
  }

  @Override
  public List<Appointment> list(AccountId owner, AppointmentQuery query) {
    return rows.read(AppointmentSql.list(owner, query), AppointmentColumns::read);
  }

  @Override
  public long count(AccountId owner, AppointmentQuery query) {
    return rows.read(AppointmentSql.count(owner, query), row -> row.getLong(1)).get(0);
  }

  /**
   * The appointments of some ids, in no order. Other adapters use it to load the appointments of
   * their rows.
   */
  public List<Appointment> findAll(Collection<AppointmentId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<UUID> values = values(ids);
    return read("a.id " + in(values), values);
  }

  private List<Appointment> read(String condition, List<?> values) {
    String sql = "select " + AppointmentColumns.ALL + " from appointment a where " + condition;
    return rows.read(new Query(sql, values), AppointmentColumns::read);
  }

  /** The database refuses overlaps, too. Callers hold the owner's lock, and never cause one. */
  private void write(String sql, Binder<Appointment> binder, Appointment appointment) {
    try {
      rows.write(sql, List.of(appointment), binder);
    } catch (PersistenceException e) {
      if (Violations.isOfExclusion(e)) {
        throw AppointmentRefusal.of("start", AppointmentReason.SLOT_TAKEN);
      }
      throw e;
    }
  }

  private static List<UUID> values(Collection<AppointmentId> ids) {
    return ids.stream().map(AppointmentId::value).toList();
  }
}
