package org.punctual.persistence.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.Reminder.Subject;
import org.punctual.persistence.account.JpaAccounts;
import org.punctual.persistence.appointment.JpaAppointments;

/** Loads the appointments and owners of many reminders at once. */
@ApplicationScoped
class ContextLoader {

  private final JpaAccounts accounts;
  private final JpaAppointments appointments;

  @Inject
  ContextLoader(JpaAccounts accounts, JpaAppointments appointments) {
    this.accounts = accounts;
    this.appointments = appointments;
  }

  /** The contexts of reminders, in their order. A reminder whose account was deleted has none. */
  List<ReminderContext> of(Collection<Reminder> reminders) {
    Map<AppointmentId, Appointment> subjects =
        byId(appointments.findAll(each(reminders, Subject::appointment)), Appointment::id);
    Map<AccountId, Account> owners =
        byId(accounts.findAll(each(reminders, Subject::owner)), Account::id);
    return reminders.stream()
        .flatMap(reminder -> contextOf(reminder, subjects, owners).stream())
        .toList();
  }

  private static Optional<ReminderContext> contextOf(
      Reminder reminder, Map<AppointmentId, Appointment> subjects, Map<AccountId, Account> owners) {
    return Optional.ofNullable(subjects.get(reminder.subject().appointment()))
        .flatMap(
            subject ->
                Optional.ofNullable(owners.get(reminder.subject().owner()))
                    .map(owner -> new ReminderContext(reminder, subject, owner)));
  }

  private static <T> List<T> each(Collection<Reminder> reminders, Function<Subject, T> part) {
    return reminders.stream().map(Reminder::subject).map(part).distinct().toList();
  }

  private static <K, T> Map<K, T> byId(Collection<T> found, Function<T, K> id) {
    return found.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
