package org.punctual.application.reminder;

import org.punctual.application.InMemoryTable;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.ReminderTimes;

/** Default reminders in memory. */
public final class InMemoryDefaultReminders implements DefaultReminders {

  private final InMemoryTable<AccountId, ReminderTimes> chosen = new InMemoryTable<>();

  @Override
  public ReminderTimes of(AccountId owner) {
    return chosen.find(owner).orElse(ReminderTimes.NONE);
  }

  @Override
  public void replace(AccountId owner, ReminderTimes wanted) {
    chosen.put(owner, wanted);
  }
}
