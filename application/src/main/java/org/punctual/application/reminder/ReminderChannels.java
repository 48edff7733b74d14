package org.punctual.application.reminder;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.punctual.domain.account.Account;
import org.punctual.domain.reminder.Channel;

/** The channels of this installation, by kind. */
public final class ReminderChannels {

  private final Map<Channel, ReminderChannel> channels = new EnumMap<>(Channel.class);
  private final ForwardingChannel forwarding;

  /**
   * All existing channels, on or off.
   *
   * @param all that take messages themselves
   * @param forwarding the one that passes reminders on
   */
  public ReminderChannels(Collection<? extends ReminderChannel> all, ForwardingChannel forwarding) {
    all.forEach(channel -> channels.put(channel.channel(), channel));
    this.forwarding = forwarding;
  }

  /**
   * All channels that take messages themselves, on or off. A delivery that was planned while its
   * channel was on waits for the channel as long as the delivery is useful.
   */
  public List<ReminderChannel> all() {
    return List.copyOf(channels.values());
  }

  /**
   * The channels by which an owner is reminded now. In the application, an owner is always
   * reminded. Mail is used when this installation has it, and the owner may and wants to be mailed.
   */
  public List<ReminderChannel> onFor(Account owner) {
    return channels.values().stream()
        .filter(ReminderChannel::isOn)
        .filter(one -> one.channel() != Channel.MAIL || owner.mail().allows())
        .toList();
  }

  /** The channel that passes reminders on. */
  public ForwardingChannel forwarding() {
    return forwarding;
  }
}
