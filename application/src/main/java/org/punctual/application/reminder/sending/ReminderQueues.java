package org.punctual.application.reminder.sending;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.punctual.application.UnitOfWork;
import org.punctual.application.reminder.Deliveries;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.application.sending.SendingQueue;
import org.punctual.application.sending.Settlements;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;

/** The queues of deliveries: one for each channel. Their results are written together. */
@UnitOfWork
@Transactional(TxType.NOT_SUPPORTED)
public class ReminderQueues {

  private final Deliveries deliveries;
  private final BeginningDeliveries beginning;
  private final SettlingDeliveries settling;

  @Inject
  public ReminderQueues(
      Deliveries deliveries, BeginningDeliveries beginning, SettlingDeliveries settling) {
    this.deliveries = deliveries;
    this.beginning = beginning;
    this.settling = settling;
  }

  /** The deliveries that wait for a channel. */
  public SendingQueue<Delivery, ReminderMessage> of(Channel channel) {
    return new ChannelQueue(channel, deliveries, beginning);
  }

  /** Where the results of all channels are written. */
  public Settlements<Delivery, ReminderMessage> settlements() {
    return settling;
  }
}
