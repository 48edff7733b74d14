package org.punctual.persistence.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.application.reminder.Notification;
import org.punctual.application.reminder.PartnersChange;
import org.punctual.application.reminder.Reminders;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.Change;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.persistence.appointment.JpaAppointmentChanges;
import org.punctual.persistence.appointment.JpaAppointments;

/** Reads notifications by the ids of their rows. The ids of changes contain a dot. */
@ApplicationScoped
class NoticedIds {

  private final Reminders reminders;
  private final JpaAppointmentChanges changes;
  private final JpaAppointments appointments;

  @Inject
  NoticedIds(Reminders reminders, JpaAppointmentChanges changes, JpaAppointments appointments) {
    this.reminders = reminders;
    this.changes = changes;
    this.appointments = appointments;
  }

  /**
   * The notifications of some ids, in their order. A notification whose account was deleted is left
   * out.
   */
  List<Notification> read(List<String> ids) {
    Map<Boolean, List<String>> kinds =
        ids.stream().collect(Collectors.partitioningBy(id -> id.contains(".")));
    Map<String, Notification> found =
        new HashMap<>(remindersOf(kinds.getOrDefault(false, List.of())));
    found.putAll(changesOf(kinds.getOrDefault(true, List.of())));
    return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
  }

  private Map<String, Notification> remindersOf(List<String> ids) {
    return reminders
        .contextsOf(ids.stream().map(UUID::fromString).map(ReminderId::new).toList())
        .stream()
        .collect(Collectors.toMap(one -> one.reminder().id().toString(), Function.identity()));
  }

  private Map<String, Notification> changesOf(List<String> ids) {
    Map<String, Change> wanted = changes.ofRows(ids);
    Map<AppointmentId, Appointment> subjects =
        appointments
            .findAll(wanted.values().stream().map(one -> one.id().appointment()).toList())
            .stream()
            .collect(Collectors.toMap(Appointment::id, Function.identity()));
    Map<String, Notification> found = new HashMap<>();
    wanted.forEach(
        (id, change) ->
            Stream.ofNullable(subjects.get(change.id().appointment()))
                .forEach(subject -> found.put(id, new PartnersChange(change, subject))));
    return found;
  }
}
