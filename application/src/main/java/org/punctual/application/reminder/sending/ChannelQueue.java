package org.punctual.application.reminder.sending;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.application.sending.SendingQueue;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Lease;

/** The deliveries of reminders that wait for one channel. */
record ChannelQueue(Channel channel, BeginningDeliveries beginning)
    implements SendingQueue<Delivery, ReminderMessage> {

  @Override
  public List<Delivery> claim(Lease lease, Instant now, int most) {
    return beginning.claim(channel, lease, now, most);
  }

  @Override
  public Map<Object, Long> countAnswers(Collection<Delivery> tried) {
    return beginning.countAnswers(tried);
  }

  @Override
  public void setAside(Collection<Delivery> abandoned, Instant now) {
    beginning.setAside(abandoned, now);
  }

  @Override
  public List<ReminderMessage> begin(Collection<Delivery> claimed, Instant now) {
    return beginning.begin(claimed, now);
  }
}
