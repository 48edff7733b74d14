package org.punctual.application.reminder;

import java.time.Instant;
import org.punctual.domain.account.Account;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.ReminderTimes;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Reminder;

/** A reminder with all it speaks of, as it is now. */
public record ReminderContext(Reminder reminder, Appointment appointment, Account owner)
    implements Notification {

  /**
   * When it falls due as its owner wanted it: so long before the appointment's start, also where it
   * is sent again later.
   */
  public Instant dueAt() {
    return ReminderTimes.dueAt(appointment.slot().start(), reminder.trigger().minutesBefore());
  }

  /** Until when it is worth sending (exclusive end). */
  public Instant usefulUntil() {
    return reminder.usefulUntil(appointment.slot().start());
  }

  /**
   * Says whether a delivery is still wanted: one of the reminder's present round, while that is to
   * be sent and the appointment was not canceled.
   */
  public boolean wants(Delivery delivery) {
    return reminder.isToBeSent()
        && reminder.trigger().round() == delivery.id().round()
        && appointment.holdsItsHour();
  }

  /** Says whether it is too late to send it. */
  public boolean isMissed(Instant now) {
    return !now.isBefore(usefulUntil());
  }
}
