package org.punctual.application.webhook;

import java.time.Instant;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.webhook.EventType;

/** Writes the bodies of messages. They have the form of Standard Webhooks 1.0, and are JSON. */
public interface EventBodies {

  /** The body that reports a change of an appointment. */
  String of(EventType type, Instant at, Appointment appointment);

  /** The body that reports a reminder that fell due. */
  String ofReminder(Instant at, ReminderContext due);

  /** The body by which an owner tries an endpoint. */
  String ofTest(Instant at);
}
