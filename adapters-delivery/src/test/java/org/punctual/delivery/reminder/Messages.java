package org.punctual.delivery.reminder;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.domain.account.Account;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.Booking;
import org.punctual.domain.appointment.Details;
import org.punctual.domain.appointment.Origin;
import org.punctual.domain.appointment.ReminderTimes;
import org.punctual.domain.appointment.Timing;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;

/** Reminders of a visit to the dentist. */
final class Messages {

  private static final Instant BOOKED_AT = Instant.parse("2026-10-01T12:00:00Z");

  private Messages() {}

  /** A reminder that is due ten minutes before a start. */
  static ReminderMessage of(
      Account owner, Instant start, Optional<String> notes, Optional<ApiKeyId> key) {
    return of(owner, start, new Details("Dentist", notes), key);
  }

  /** A reminder of an appointment about something, due ten minutes before a start. */
  static ReminderMessage of(Account owner, Instant start, Details details, Optional<ApiKeyId> key) {
    Booking booking =
        new Booking(
            details,
            Timing.from(start, ZoneId.of("America/New_York")),
            Optional.empty(),
            new ReminderTimes(List.of(10)));
    Appointment appointment =
        Appointment.booked(
            new AppointmentId(UUID.fromString("018f0000-0000-7000-8000-000000000002")),
            owner.id(),
            booking,
            new Origin(key, Optional.empty()),
            BOOKED_AT);
    Reminder reminder =
        Reminder.scheduled(
            new ReminderId(UUID.fromString("018f0000-0000-7000-8000-000000000003")),
            new Reminder.Subject(appointment.id(), owner.id()),
            10,
            start);
    return new ReminderMessage(
        Delivery.planned(reminder.deliveryBy(Channel.MAIL), reminder.dueAt()),
        new ReminderContext(reminder, appointment, owner));
  }
}
