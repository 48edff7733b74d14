package org.punctual.delivery.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.punctual.application.reminder.ForwardingChannel;
import org.punctual.application.reminder.ReminderChannel;
import org.punctual.application.reminder.ReminderChannels;

/** Collects all channels. */
@ApplicationScoped
class ReminderChannelsProducer {

  @Produces
  @Singleton
  ReminderChannels channels(Instance<ReminderChannel> all, ForwardingChannel forwarding) {
    return new ReminderChannels(all.stream().toList(), forwarding);
  }
}
