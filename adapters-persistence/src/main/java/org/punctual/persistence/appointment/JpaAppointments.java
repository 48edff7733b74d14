package org.punctual.persistence.appointment;

import static org.punctual.persistence.Fresh.fresh;
import static org.punctual.persistence.Rows.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.Appointments;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.ExternalId;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Query;
import org.punctual.persistence.Violations;

/** Appointments in the database. */
@ApplicationScoped
@Transactional
public class JpaAppointments implements Appointments {

  private final EntityManager entities;

  @Inject
  JpaAppointments(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Appointment appointment) {
    entities.persist(AppointmentRow.of(appointment));
    write();
  }

  @Override
  public void update(Appointment appointment) {
    entities.getReference(AppointmentRow.class, appointment.id().value()).become(appointment);
    write();
  }

  @Override
  public Optional<Appointment> find(AccountId owner, AppointmentId id) {
    return first(select("a.ownerId = :owner and a.id = :id", owner).setParameter("id", id.value()));
  }

  @Override
  public List<Appointment> findAll(AccountId owner, Collection<AppointmentId> ids) {
    return ids.isEmpty()
        ? List.of()
        : all(
            select("a.ownerId = :owner and a.id in :ids", owner).setParameter("ids", values(ids)));
  }

  @Override
  public List<Appointment> holding(AccountId owner, TimeSlot slot) {
    return Rows.read(entities, AppointmentSql.holding(owner, slot), AppointmentColumns::read);
  }

  @Override
  public Optional<Appointment> holdingExternalId(AccountId owner, ExternalId externalId) {
    return first(
        select("a.ownerId = :owner and a.status <> :canceled and a.externalId = :externalId", owner)
            .setParameter("canceled", Status.CANCELED)
            .setParameter("externalId", externalId.value()));
  }

  @Override
  public int countPendingAfter(AccountId owner, Instant instant) {
    return entities
        .createQuery(
            "select count(a) from AppointmentRow a where a.ownerId = :owner and a.status = :pending"
                + " and a.startsAt > :instant",
            Long.class)
        .setParameter("owner", owner.value())
        .setParameter("pending", Status.PENDING)
        .setParameter("instant", instant)
        .getSingleResult()
        .intValue();
  }

  @Override
  public List<Appointment> list(AccountId owner, AppointmentQuery query) {
    return Rows.read(entities, AppointmentSql.list(owner, query), AppointmentColumns::read);
  }

  @Override
  public long count(AccountId owner, AppointmentQuery query) {
    return Rows.read(entities, AppointmentSql.count(owner, query), row -> row.getLong(1)).get(0);
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
    String sql =
        "select " + AppointmentColumns.ALL + " from appointment a where a.id " + in(values);
    return Rows.read(entities, new Query(sql, values), AppointmentColumns::read);
  }

  /** The database refuses overlaps, too. Callers hold the owner's lock, and never cause one. */
  private void write() {
    try {
      entities.flush();
    } catch (PersistenceException e) {
      if (Violations.isOfExclusion(e)) {
        throw AppointmentRefusal.of("start", AppointmentReason.SLOT_TAKEN);
      }
      throw e;
    }
  }

  private TypedQuery<AppointmentRow> select(String condition, AccountId owner) {
    return entities
        .createQuery(
            "select a from AppointmentRow a where " + condition + " order by a.startsAt, a.id",
            AppointmentRow.class)
        .setParameter("owner", owner.value());
  }

  private static List<UUID> values(Collection<AppointmentId> ids) {
    return ids.stream().map(AppointmentId::value).toList();
  }

  private static List<Appointment> all(TypedQuery<AppointmentRow> query) {
    return fresh(query).getResultStream().map(AppointmentRow::toDomain).toList();
  }

  private static Optional<Appointment> first(TypedQuery<AppointmentRow> query) {
    return fresh(query).getResultStream().map(AppointmentRow::toDomain).findFirst();
  }
}
