package org.punctual.application.reminder;

import java.time.Instant;
import org.punctual.domain.account.Account;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.ReminderTimes;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Reminder;

/** A reminder with its appointment and owner, as they are now. */
public record ReminderContext(Reminder reminder, Appointment appointment, Account owner)
    implements Notification {

  /**
   * When the reminder falls due as its owner wanted: its minutes before the appointment's start.
   * Sending the reminder again later does not change this time.
   */
  public Instant wantedAt() {
    return ReminderTimes.dueAt(appointment.slot().start(), reminder.trigger().minutesBefore());
  }

  /** Until when the reminder is worth sending (exclusive end). */
  public Instant usefulUntil() {
    return reminder.usefulUntil(appointment.slot().start());
  }

  /**
   * Says whether a delivery is still wanted. It must belong to the reminder's present round, and
   * this round must still be to be sent. The appointment must not be canceled.
   */
  public boolean wants(Delivery.Id delivery) {
    return reminder.isToBeSent()
        && reminder.trigger().round() == delivery.round()
        && appointment.holdsItsHour();
  }

  /** Says whether the reminder can be sent again, and the appointment was not canceled. */
  public boolean canBeSentAgain() {
    return reminder.canBeSentAgain() && appointment.holdsItsHour();
  }

  /**
   * Sends the reminder again by hand.
   *
   * @throws AppointmentRefusal {@code WRONG_STATUS} when it {@linkplain #canBeSentAgain can't be}
   */
  public Reminder sentAgain(Instant now) {
    if (!canBeSentAgain()) {
      throw AppointmentRefusal.because(AppointmentReason.WRONG_STATUS, reminder.status());
    }
    return reminder.sentAgain(now);
  }

  /** Says whether it is too late to send the reminder. */
  public boolean isMissed(Instant now) {
    return !now.isBefore(usefulUntil());
  }
}
