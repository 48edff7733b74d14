package org.punctual.application.reminder;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.punctual.domain.account.Account;
import org.punctual.domain.reminder.Channel;

/** The channels of this installation, by which way they go. */
public final class ReminderChannels {

  private final Map<Channel, ReminderChannel> channels = new EnumMap<>(Channel.class);

  /** All channels there are, on or not. */
  public ReminderChannels(Collection<? extends ReminderChannel> all) {
    all.forEach(channel -> channels.put(channel.channel(), channel));
  }

  /**
   * All channels, also those that are off: a delivery that was planned while its channel was on
   * waits for it as long as it is useful.
   */
  public List<ReminderChannel> all() {
    return List.copyOf(channels.values());
  }

  /** The ways that this installation has. */
  public List<Channel> on() {
    return channels.values().stream()
        .filter(ReminderChannel::isOn)
        .map(ReminderChannel::channel)
        .toList();
  }

  /**
   * The channels by which an owner is reminded now: in the application always, by mail when this
   * installation has it and the owner may be and wants to be mailed.
   */
  public List<Channel> onFor(Account owner) {
    return on().stream()
        .filter(channel -> channel != Channel.MAIL || owner.mail().allows())
        .toList();
  }
}
