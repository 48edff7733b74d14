package org.punctual.persistence.reminder;

import static org.punctual.persistence.Fresh.fresh;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.application.reminder.Reminders;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.persistence.InstantConverter;
import org.punctual.persistence.Rows;

/**
 * Reminders in the database. Rows are locked in the order of their ids, so that no deadlock arises.
 */
@ApplicationScoped
@Transactional
class JpaReminders implements Reminders {

  private final EntityManager entities;
  private final ContextLoader contexts;

  @Inject
  JpaReminders(EntityManager entities, ContextLoader contexts) {
    this.entities = entities;
    this.contexts = contexts;
  }

  @Override
  public void addAll(Collection<Reminder> reminders) {
    Rows.write(entities, ReminderRow.INSERT, reminders, ReminderRow::bindInsert);
  }

  @Override
  public void updateAll(Collection<Reminder> reminders) {
    Rows.write(entities, ReminderRow.UPDATE, reminders, ReminderRow::bindUpdate);
  }

  @Override
  public void removeAll(Collection<ReminderId> reminders) {
    if (!reminders.isEmpty()) {
      entities
          .createQuery("delete from ReminderRow r where r.id in :ids")
          .setParameter("ids", valuesOf(reminders))
          .executeUpdate();
    }
  }

  @Override
  public Optional<Reminder> find(AccountId owner, ReminderId id) {
    return select("r.ownerId = :owner and r.id = :id", "r.id")
        .setParameter("owner", owner.value())
        .setParameter("id", id.value())
        .getResultStream()
        .map(ReminderRow::toDomain)
        .findFirst();
  }

  @Override
  public List<Reminder> ofAppointments(Collection<AppointmentId> appointments) {
    if (appointments.isEmpty()) {
      return List.of();
    }
    return all(
        select("r.appointmentId in :appointments", "r.dueAt, r.id")
            .setParameter(
                "appointments", appointments.stream().map(AppointmentId::value).toList()));
  }

  @Override
  public List<Reminder> lockOfAppointment(AppointmentId appointment) {
    return all(
            select("r.appointmentId = :appointment", "r.id")
                .setParameter("appointment", appointment.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE))
        .stream()
        .sorted(Comparator.comparing(Reminder::dueAt))
        .toList();
  }

  @Override
  public List<Reminder> lockAll(Collection<ReminderId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return all(
        select("r.id in :ids", "r.id")
            .setParameter("ids", valuesOf(ids))
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<Reminder> lockDue(Instant now, int most) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select id from reminder where plan_at <= ?1 order by plan_at limit ?2"
                    + " for update skip locked")
            .setParameter(1, InstantConverter.bound(now))
            .setParameter(2, most)
            .getResultList();
    return lockAll(ids.stream().map(id -> new ReminderId((UUID) id)).toList()).stream()
        .sorted(Comparator.comparing(Reminder::dueAt))
        .toList();
  }

  @Override
  public List<ReminderContext> contextsOf(Collection<ReminderId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return contexts.of(all(select("r.id in :ids", "r.id").setParameter("ids", valuesOf(ids))));
  }

  @Override
  public Optional<Instant> nextDue() {
    return entities
        .createQuery(
            "select r.planAt from ReminderRow r where r.planAt is not null order by r.planAt",
            Instant.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private TypedQuery<ReminderRow> select(String condition, String order) {
    return fresh(
        entities.createQuery(
            "select r from ReminderRow r where " + condition + " order by " + order,
            ReminderRow.class));
  }

  private static List<Reminder> all(TypedQuery<ReminderRow> query) {
    return query.getResultStream().map(ReminderRow::toDomain).toList();
  }

  private static List<UUID> valuesOf(Collection<ReminderId> ids) {
    return ids.stream().map(ReminderId::value).toList();
  }
}
