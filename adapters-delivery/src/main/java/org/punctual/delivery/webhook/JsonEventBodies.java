package org.punctual.delivery.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.time.Instant;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.application.webhook.EventBodies;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.webhook.EventType;

/** Writes the bodies of messages in JSON. Absent values are written as null, as in the API. */
@ApplicationScoped
class JsonEventBodies implements EventBodies {

  private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

  @Override
  public String of(EventType type, Instant at, Appointment appointment) {
    return JSON.toJson(EventJson.of(type, at, appointment));
  }

  @Override
  public String ofReminder(Instant at, ReminderContext due) {
    return JSON.toJson(EventJson.ofReminder(at, due));
  }

  @Override
  public String ofTest(Instant at) {
    return JSON.toJson(EventJson.ofTest(at));
  }
}
