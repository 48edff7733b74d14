package org.punctual.delivery.webhook;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.webhook.EventType;

/**
 * The body of a message, in the form of Standard Webhooks 1.0.
 *
 * @param type the name of the event
 * @param timestamp when it happened
 * @param data what the event is about
 */
@JsonbPropertyOrder({"type", "timestamp", "data"})
public record EventJson(String type, Instant timestamp, Object data) {

  /** What an event about an appointment reports. */
  public record AppointmentEvent(AppointmentData appointment) {}

  /** What an event about a reminder reports. */
  @JsonbPropertyOrder({"appointment", "reminder"})
  public record ReminderEvent(AppointmentData appointment, ReminderData reminder) {}

  /**
   * A reminder that fell due.
   *
   * @param dueAt when it fell due as its owner wanted, in whole seconds
   */
  @JsonbPropertyOrder({"id", "minutesBefore", "dueAt"})
  public record ReminderData(String id, int minutesBefore, Instant dueAt) {}

  /** What a test event reports: nothing. */
  public record TestEvent() {}

  static EventJson of(EventType type, Instant at, Appointment appointment) {
    return new EventJson(type.code(), at, new AppointmentEvent(AppointmentData.from(appointment)));
  }

  static EventJson ofReminder(Instant at, ReminderContext due) {
    ReminderData reminder =
        new ReminderData(
            due.reminder().id().toString(),
            due.reminder().trigger().minutesBefore(),
            due.wantedAt().truncatedTo(ChronoUnit.SECONDS));
    return new EventJson(
        EventType.REMINDER_DUE.code(),
        at,
        new ReminderEvent(AppointmentData.from(due.appointment()), reminder));
  }

  static EventJson ofTest(Instant at) {
    return new EventJson(EventType.TEST.code(), at, new TestEvent());
  }
}
