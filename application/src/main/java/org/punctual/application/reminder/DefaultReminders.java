package org.punctual.application.reminder;

import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.ReminderTimes;

/** The reminders that owners want for new appointments unless they choose others. */
public interface DefaultReminders {

  /** The default reminders of an owner; none until the owner chose some. */
  ReminderTimes of(AccountId owner);

  /** Replaces the default reminders of an owner, whose lock the caller holds. */
  void replace(AccountId owner, ReminderTimes wanted);
}
