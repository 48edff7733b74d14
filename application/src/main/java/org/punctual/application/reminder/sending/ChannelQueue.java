package org.punctual.application.reminder.sending;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.punctual.application.reminder.Deliveries;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.application.sending.SendingQueue;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Lease;

/** The deliveries of reminders that wait for one channel. */
record ChannelQueue(Channel channel, Deliveries deliveries, BeginningDeliveries beginning)
    implements SendingQueue<Delivery, ReminderMessage> {

  @Override
  public List<Delivery> claim(Lease lease, Instant now, int most) {
    return deliveries.claim(channel, lease, now, most);
  }

  @Override
  public Map<Object, Long> countAnswers(Collection<Delivery> tried) {
    return deliveries
        .attemptsOf(tried.stream().map(one -> one.id().reminder()).distinct().toList())
        .stream()
        .collect(Collectors.groupingBy(Attempt::delivery, Collectors.counting()));
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
