package org.punctual.rest.reminder;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.reminder.Reminder;

/**
 * A reminder, in its present round.
 *
 * @param minutesBefore whole minutes before the appointment's start
 * @param sentAt when the first channel took it, if one did
 */
@JsonbPropertyOrder({"id", "minutesBefore", "dueAt", "status", "sentAt"})
public record ReminderJson(
    String id, int minutesBefore, Instant dueAt, String status, @Nullable Instant sentAt) {

  /** As it stands; instants in whole seconds. */
  public static ReminderJson from(Reminder reminder) {
    return new ReminderJson(
        reminder.id().toString(),
        reminder.trigger().minutesBefore(),
        reminder.dueAt().truncatedTo(ChronoUnit.SECONDS),
        reminder.status().name().toLowerCase(Locale.ROOT),
        reminder.result().sentAt().map(at -> at.truncatedTo(ChronoUnit.SECONDS)).orElse(null));
  }
}
