package org.punctual.delivery.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.punctual.application.reminder.DeliveryHistory;
import org.punctual.application.reminder.ReminderChannel;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Outcome;

/**
 * Shows reminders on the owner's pages. Nothing is sent: a reminder becomes visible there as soon
 * as its delivery is stored. Deliveries that an earlier version planned are handed over.
 */
@ApplicationScoped
class InAppReminderChannel implements ReminderChannel {

  private static final int LARGEST_BATCH = 200;
  private static final Outcome SHOWN = new Outcome.Delivered(DeliveryHistory.SHOWN);
  private static final Handover<ReminderMessage> AT_ONCE =
      new Handover<>() {
        @Override
        public Outcome deliver(ReminderMessage message) {
          return SHOWN;
        }

        @Override
        public void close() {
          // nothing was opened
        }
      };

  @Override
  public Channel channel() {
    return Channel.IN_APP;
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public boolean showsWhatIsStored() {
    return true;
  }

  @Override
  public int largestBatch() {
    return LARGEST_BATCH;
  }

  @Override
  public Duration patience() {
    return Duration.ZERO;
  }

  @Override
  public Handover<ReminderMessage> open() {
    return AT_ONCE;
  }
}
