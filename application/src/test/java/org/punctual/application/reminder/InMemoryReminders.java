package org.punctual.application.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.punctual.application.account.InMemoryAccounts;
import org.punctual.application.appointment.InMemoryAppointments;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;

/** Reminders in memory. */
public final class InMemoryReminders implements Reminders {

  private static final Comparator<Reminder> EARLIEST_FIRST =
      Comparator.comparing(Reminder::dueAt).thenComparing(reminder -> reminder.id().value());

  final ReminderTables tables = new ReminderTables();
  final InMemoryAppointments appointments;
  private final InMemoryAccounts accounts;

  /** Reminders of those appointments and accounts. */
  public InMemoryReminders(InMemoryAccounts accounts, InMemoryAppointments appointments) {
    this.accounts = accounts;
    this.appointments = appointments;
  }

  @Override
  public void addAll(Collection<Reminder> reminders) {
    reminders.forEach(reminder -> tables.reminders.put(reminder.id(), reminder));
  }

  @Override
  public void updateAll(Collection<Reminder> reminders) {
    addAll(reminders.stream().filter(one -> tables.reminders.find(one.id()).isPresent()).toList());
  }

  @Override
  public void updatePlanned(Collection<Reminder> reminders) {
    updateAll(reminders);
  }

  @Override
  public void removeAll(Collection<ReminderId> reminders) {
    reminders.forEach(tables::remove);
  }

  @Override
  public Optional<Reminder> find(AccountId owner, ReminderId id) {
    return tables.reminders.find(id).filter(reminder -> reminder.subject().owner().equals(owner));
  }

  @Override
  public List<Reminder> ofAppointments(Collection<AppointmentId> ids) {
    return tables
        .reminders
        .where(reminder -> ids.contains(reminder.subject().appointment()))
        .stream()
        .sorted(EARLIEST_FIRST)
        .toList();
  }

  @Override
  public List<Reminder> lockOfAppointment(AppointmentId appointment) {
    List<Reminder> found = ofAppointments(List.of(appointment));
    return lockAll(found.stream().map(Reminder::id).toList()).stream()
        .sorted(EARLIEST_FIRST)
        .toList();
  }

  @Override
  public List<Reminder> lockAll(Collection<ReminderId> ids) {
    ids.stream()
        .distinct()
        .sorted(Comparator.comparing(ReminderId::value))
        .forEach(tables.reminders::lock);
    return tables.reminders.findAll(ids);
  }

  @Override
  public List<Reminder> lockDue(Instant now, int most) {
    return tables.reminders.where(reminder -> isDue(reminder, now)).stream()
        .sorted(EARLIEST_FIRST)
        .filter(reminder -> tables.reminders.tryLock(reminder.id()))
        .flatMap(reminder -> tables.reminders.find(reminder.id()).stream())
        .filter(reminder -> isDue(reminder, now))
        .limit(most)
        .toList();
  }

  @Override
  public List<ReminderContext> contextsOf(Collection<ReminderId> ids) {
    return inContext(tables.reminders.findAll(ids));
  }

  @Override
  public List<ReminderContext> inContext(Collection<Reminder> reminders) {
    return reminders.stream().flatMap(this::contextOf).toList();
  }

  @Override
  public Optional<Instant> nextDue() {
    return tables.reminders.where(tables::isUnplanned).stream()
        .map(Reminder::dueAt)
        .min(Comparator.naturalOrder());
  }

  private boolean isDue(Reminder reminder, Instant now) {
    return !reminder.dueAt().isAfter(now) && tables.isUnplanned(reminder);
  }

  private Stream<ReminderContext> contextOf(Reminder reminder) {
    return Stream.of(reminder)
        .flatMap(one -> accounts.find(one.subject().owner()).stream())
        .flatMap(
            owner ->
                appointments.find(reminder.subject().appointment()).stream()
                    .map(appointment -> new ReminderContext(reminder, appointment, owner)));
  }
}
