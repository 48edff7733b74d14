package org.punctual.rest.reminder;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.appointment.ReminderTimes;
import org.punctual.domain.reminder.Reminder;

/**
 * A reminder, in its present round.
 *
 * @param minutesBefore whole minutes before the appointment's start
 * @param dueAt that many minutes before the start, also when the reminder was sent again later
 * @param sentAt when the first channel accepted it; null if no channel did
 */
@JsonbPropertyOrder({"id", "minutesBefore", "dueAt", "status", "sentAt"})
public record ReminderJson(
    String id, int minutesBefore, Instant dueAt, String status, @Nullable Instant sentAt) {

  /**
   * A reminder in its present state; instants are in whole seconds.
   *
   * @param start of the appointment
   */
  public static ReminderJson from(Reminder reminder, Instant start) {
    int minutesBefore = reminder.trigger().minutesBefore();
    return new ReminderJson(
        reminder.id().toString(),
        minutesBefore,
        ReminderTimes.dueAt(start, minutesBefore).truncatedTo(ChronoUnit.SECONDS),
        reminder.status().code(),
        reminder.result().sentAt().map(at -> at.truncatedTo(ChronoUnit.SECONDS)).orElse(null));
  }
}
