package org.punctual.application.reminder;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.punctual.application.Step;
import org.punctual.application.appointment.AppointmentWatcher;
import org.punctual.application.appointment.ReminderTimesOfAppointments;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.ReminderTimes;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.Reminder.Subject;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.domain.reminder.Round;

/** Changes reminders together with their appointments, in the same transaction. */
@Step
public class SchedulingReminders implements AppointmentWatcher, ReminderTimesOfAppointments {

  private final Reminders reminders;
  private final Deliveries deliveries;
  private final ReminderAlarm alarm;
  private final Clock clock;

  @Inject
  public SchedulingReminders(
      Reminders reminders, Deliveries deliveries, ReminderAlarm alarm, Clock clock) {
    this.reminders = reminders;
    this.deliveries = deliveries;
    this.alarm = alarm;
    this.clock = clock;
  }

  @Override
  public void booked(Appointment booked, ReminderTimes wanted) {
    schedule(booked, wanted);
  }

  /** Schedules and returns the reminders of a new appointment. */
  public List<Reminder> schedule(Appointment booked, ReminderTimes wanted) {
    return schedule(booked, wanted.minutesBefore());
  }

  @Override
  public void moved(Appointment moved) {
    Instant now = clock.instant();
    Instant start = moved.slot().start();
    wake(changed(moved, (reminder, round) -> reminder.movedTo(start, now, round)));
  }

  @Override
  public void canceled(Appointment canceled) {
    changed(canceled, Reminder::withdrawn);
  }

  @Override
  public void remindersChanged(Appointment appointment, ReminderTimes wanted) {
    List<Reminder> present = reminders.lockOfAppointment(appointment.id());
    reminders.removeAll(
        idsOf(present.stream().filter(reminder -> !isWanted(reminder, wanted)).toList()));
    List<Integer> known = minutesOf(present);
    schedule(
        appointment,
        wanted.minutesBefore().stream().filter(minutes -> !known.contains(minutes)).toList());
  }

  @Override
  public ReminderTimes of(AppointmentId appointment) {
    return new ReminderTimes(minutesOf(reminders.ofAppointments(List.of(appointment))));
  }

  /** Skips the waiting deliveries of an appointment's reminders, then changes the reminders. */
  private List<Reminder> changed(
      Appointment appointment, BiFunction<Reminder, Round, Reminder> following) {
    List<Reminder> before = reminders.lockOfAppointment(appointment.id());
    deliveries.skipWaiting(idsOf(before));
    Map<ReminderId, Round> rounds = deliveries.roundsOf(before);
    List<Reminder> after =
        before.stream()
            .map(one -> following.apply(one, rounds.getOrDefault(one.id(), Round.EMPTY)))
            .toList();
    reminders.updateAll(after);
    return after;
  }

  private List<Reminder> schedule(Appointment appointment, List<Integer> minutesBefore) {
    Subject subject = new Subject(appointment.id(), appointment.owner());
    Instant start = appointment.slot().start();
    List<Reminder> scheduled =
        minutesBefore.stream()
            .map(minutes -> Reminder.scheduled(freshId(), subject, minutes, start))
            .toList();
    reminders.addAll(scheduled);
    wake(scheduled);
    return scheduled;
  }

  private void wake(Collection<Reminder> reminders) {
    reminders.stream()
        .filter(reminder -> reminder.status() == ReminderStatus.SCHEDULED)
        .map(Reminder::dueAt)
        .min(Instant::compareTo)
        .ifPresent(alarm::ringsAt);
  }

  private static ReminderId freshId() {
    return new ReminderId(UuidCreator.getTimeOrderedEpoch());
  }

  private static boolean isWanted(Reminder reminder, ReminderTimes wanted) {
    return wanted.minutesBefore().contains(reminder.trigger().minutesBefore());
  }

  private static List<Integer> minutesOf(Collection<Reminder> reminders) {
    return reminders.stream().map(reminder -> reminder.trigger().minutesBefore()).toList();
  }

  private static List<ReminderId> idsOf(Collection<Reminder> reminders) {
    return reminders.stream().map(Reminder::id).toList();
  }
}
