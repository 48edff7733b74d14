package org.punctual.application.reminder;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.punctual.application.UseCase;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.reminder.ReminderId;

/** An owner sends a reminder again. */
@UseCase
public class ResendingReminders {

  private final Reminders reminders;
  private final ReminderAlarm alarm;
  private final Clock clock;

  @Inject
  public ResendingReminders(Reminders reminders, ReminderAlarm alarm, Clock clock) {
    this.reminders = reminders;
    this.alarm = alarm;
    this.clock = clock;
  }

  /**
   * Sends a settled reminder again, under a new identity, on the channels that are on now.
   *
   * @throws AppointmentRefusal {@code NOT_FOUND}, or {@code WRONG_STATUS} when the reminder is
   *     still scheduled or its appointment was canceled
   */
  public void sendAgain(AccountId owner, ReminderId id) {
    Instant now = clock.instant();
    reminders.updateAll(List.of(locked(owner, id).sentAgain(now)));
    alarm.ringsAt(now);
  }

  private ReminderContext locked(AccountId owner, ReminderId id) {
    return reminders
        .find(owner, id)
        .flatMap(found -> reminders.lockAll(List.of(found.id())).stream().findFirst())
        .flatMap(found -> reminders.contextsOf(List.of(found.id())).stream().findFirst())
        .orElseThrow(() -> AppointmentRefusal.because(AppointmentReason.NOT_FOUND));
  }
}
