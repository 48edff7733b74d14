package org.punctual.delivery.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import org.punctual.application.reminder.ReminderChannel;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Outcome;

/**
 * Shows reminders on the owner's pages. There is nothing to hand over: being settled is what makes
 * a reminder visible there.
 */
@ApplicationScoped
class InAppReminderChannel implements ReminderChannel {

  private static final int BATCH = 100;
  private static final Outcome SHOWN = new Outcome.Delivered("Shown in Punctual");

  @Override
  public Channel channel() {
    return Channel.IN_APP;
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public int batchSize() {
    return BATCH;
  }

  @Override
  public Outcome deliver(ReminderMessage message) {
    return SHOWN;
  }
}
