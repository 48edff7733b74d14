package org.punctual.application.reminder;

import jakarta.inject.Inject;
import java.util.List;
import org.punctual.application.UseCase;
import org.punctual.application.account.Accounts;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.Limits;
import org.punctual.domain.appointment.ReminderTimes;

/** An owner chooses the reminders with which the form for a new appointment begins. */
@UseCase
public class ChoosingDefaultReminders {

  private final Accounts accounts;
  private final DefaultReminders defaults;
  private final Limits limits;

  @Inject
  public ChoosingDefaultReminders(Accounts accounts, DefaultReminders defaults, Limits limits) {
    this.accounts = accounts;
    this.defaults = defaults;
    this.limits = limits;
  }

  /** The present choice, the earliest due first. */
  public ReminderTimes of(AccountId owner) {
    return defaults.of(owner);
  }

  /**
   * Reads a choice without keeping it.
   *
   * @throws AppointmentRefusal as {@link ReminderTimes#of(List, Limits)}
   */
  public ReminderTimes check(List<Integer> minutesBefore) {
    return ReminderTimes.of(minutesBefore, limits);
  }

  /** Keeps a choice. Appointments that are booked already keep their reminders. */
  public void choose(AccountId owner, ReminderTimes wanted) {
    accounts.lock(owner);
    defaults.replace(owner, wanted);
  }
}
