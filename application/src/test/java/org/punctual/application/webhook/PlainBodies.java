package org.punctual.application.webhook;

import java.time.Instant;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.webhook.EventType;

/** Bodies that name the event and the title of the appointment. */
public final class PlainBodies implements EventBodies {

  @Override
  public String of(EventType type, Instant at, Appointment appointment) {
    return type.code() + " " + appointment.details().title();
  }

  @Override
  public String ofReminder(Instant at, ReminderContext due) {
    return of(EventType.REMINDER_DUE, at, due.appointment());
  }

  @Override
  public String ofTest(Instant at) {
    return EventType.TEST.code();
  }
}
