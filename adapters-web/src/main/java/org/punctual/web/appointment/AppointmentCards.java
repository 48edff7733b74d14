package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.punctual.application.reminder.BrowsingReminders;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.reminder.Reminder;

/** Builds the cards of appointments from the appointments, their keys and their reminders. */
@RequestScoped
public class AppointmentCards {

  private final KeyNames keys;
  private final BrowsingReminders reminders;
  private final AppointmentWords words;
  private final Clock clock;

  @Inject
  public AppointmentCards(
      KeyNames keys, BrowsingReminders reminders, AppointmentWords words, Clock clock) {
    this.keys = keys;
    this.reminders = reminders;
    this.words = words;
    this.clock = clock;
  }

  /** The cards of the owner's appointments, in their order. */
  public List<AppointmentCard> of(List<Appointment> appointments) {
    if (appointments.isEmpty()) {
      return List.of();
    }
    Map<AppointmentId, List<Reminder>> found =
        reminders.ofAppointments(appointments.stream().map(Appointment::id).toList());
    Instant now = clock.instant();
    return appointments.stream()
        .map(a -> card(a, found.getOrDefault(a.id(), List.of()), now))
        .toList();
  }

  /** The cards of the owner's appointments, grouped by day, in their order. */
  public List<AgendaDay> byDay(List<Appointment> appointments) {
    LocalDate today = words.times().dateOf(clock.instant());
    Map<LocalDate, List<AppointmentCard>> days =
        of(appointments).stream()
            .collect(
                Collectors.groupingBy(
                    AppointmentCard::date, LinkedHashMap::new, Collectors.toList()));
    return days.entrySet().stream()
        .map(day -> agendaDay(day.getKey(), today, day.getValue()))
        .toList();
  }

  private AgendaDay agendaDay(LocalDate day, LocalDate today, List<AppointmentCard> cards) {
    String name = words.dayName(day, today);
    boolean isWeekday = name.equals(words.times().weekday(day));
    return new AgendaDay(name, isWeekday ? words.times().date(day) : words.times().day(day), cards);
  }

  private AppointmentCard card(Appointment appointment, List<Reminder> found, Instant now) {
    return new AppointmentCard(
        appointment,
        words.origin(appointment.origin().key().map(keys::of)),
        ReminderDigest.of(found, words.times().dateOf(appointment.slot().start()), words, now),
        words.times(),
        now);
  }
}
