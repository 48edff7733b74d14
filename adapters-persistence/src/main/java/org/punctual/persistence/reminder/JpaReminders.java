package org.punctual.persistence.reminder;

import static org.punctual.persistence.Rows.in;
import static org.punctual.persistence.Rows.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.punctual.persistence.Rows.Query;

/**
 * Reminders in the database. Rows are locked in the order of their ids, so that no deadlock arises.
 */
@ApplicationScoped
@Transactional
class JpaReminders implements Reminders {

  private static final Query NEXT_DUE =
      new Query(
          "select plan_at from reminder where plan_at is not null order by plan_at limit 1",
          List.of());

  private static final Comparator<Reminder> EARLIEST_FIRST = Comparator.comparing(Reminder::dueAt);

  private final Rows rows;
  private final ContextLoader contexts;

  @Inject
  JpaReminders(Rows rows, ContextLoader contexts) {
    this.rows = rows;
    this.contexts = contexts;
  }

  @Override
  public void addAll(Collection<Reminder> reminders) {
    rows.write(ReminderWrites.INSERT, reminders, ReminderWrites::bindInsert);
  }

  @Override
  public void updateAll(Collection<Reminder> reminders) {
    rows.write(ReminderWrites.UPDATE, reminders, ReminderWrites::bindUpdate);
  }

  @Override
  public void updatePlanned(Collection<Reminder> reminders) {
    for (List<Reminder> alike : ReminderWrites.byResult(reminders)) {
      rows.write(ReminderWrites.planned(alike), List.of(alike), ReminderWrites::bindPlanned);
    }
  }

  @Override
  public void removeAll(Collection<ReminderId> reminders) {
    rows.write(ReminderWrites.DELETE, reminders, ReminderWrites::bindDelete);
  }

  @Override
  public Optional<Reminder> find(AccountId owner, ReminderId id) {
    return read("r.owner_id = ? and r.id = ?", List.of(owner.value(), id.value())).stream()
        .findFirst();
  }

  @Override
  public List<Reminder> ofAppointments(Collection<AppointmentId> appointments) {
    if (appointments.isEmpty()) {
      return List.of();
    }
    List<UUID> values = appointments.stream().map(AppointmentId::value).toList();
    return read("r.appointment_id " + in(values) + " order by r.due_at, r.id", values);
  }

  @Override
  public List<Reminder> lockOfAppointment(AppointmentId appointment) {
    List<UUID> value = List.of(appointment.value());
    return read("r.appointment_id = ? order by r.id for update", value).stream()
        .sorted(EARLIEST_FIRST)
        .toList();
  }

  @Override
  public List<Reminder> lockAll(Collection<ReminderId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<UUID> values = valuesOf(ids);
    return read("r.id " + in(values) + " order by r.id for update", values);
  }

  @Override
  public List<Reminder> lockDue(Instant now, int most) {
    return read(
        "r.plan_at <= ? order by r.plan_at limit ? for update skip locked",
        List.of(InstantConverter.bound(now), most));
  }

  @Override
  public List<ReminderContext> contextsOf(Collection<ReminderId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<UUID> values = valuesOf(ids);
    return inContext(read("r.id " + in(values) + " order by r.id", values));
  }

  @Override
  public List<ReminderContext> inContext(Collection<Reminder> reminders) {
    return contexts.of(reminders);
  }

  @Override
  public Optional<Instant> nextDue() {
    return rows.read(NEXT_DUE, row -> instant(row, 1)).stream().findFirst();
  }

  private List<Reminder> read(String condition, List<?> parameters) {
    String sql = "select " + ReminderColumns.ALL + " from reminder r where " + condition;
    return rows.read(new Query(sql, parameters), ReminderColumns::read);
  }

  private static List<UUID> valuesOf(Collection<ReminderId> ids) {
    return ids.stream().map(ReminderId::value).toList();
  }
}
