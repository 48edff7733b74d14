package org.punctual.scheduling.reminder;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.punctual.application.reminder.DeliveryResult;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;

/**
 * Logs for administrators which reminders fail. Each delivery that is given up has a line. Lines
 * also say when a channel starts to fail and when it works again. Lines contain no mail address and
 * no secret.
 */
@ApplicationScoped
class DeliveryLog {

  private static final System.Logger LOG = System.getLogger(DeliveryLog.class.getName());
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+");
  private static final int LONGEST_REASON = 200;

  private final Map<Channel, ChannelState> channels = new EnumMap<>(Channel.class);
  private final Clock clock;

  @Inject
  DeliveryLog(Clock clock) {
    this.clock = clock;
    for (Channel channel : Channel.values()) {
      channels.put(channel, new ChannelState(channel.code()));
    }
  }

  /** Logs the results that an administrator should see. */
  void written(List<DeliveryResult> results) {
    results.stream()
        .filter(result -> result.delivery().state() == DeliveryState.FAILED)
        .forEach(DeliveryLog::logGivenUp);
    channels.forEach((channel, state) -> update(state, resultsOf(channel, results)));
  }

  private void update(ChannelState state, List<DeliveryResult> results) {
    List<DeliveryResult> refused = results.stream().filter(DeliveryResult::refusedForNow).toList();
    if (results.stream().anyMatch(one -> one.delivery().state() == DeliveryState.SENT)) {
      state.works();
    } else if (!refused.isEmpty()) {
      state.fails(refused.size(), presentable(refused.get(0).reason()), clock.instant());
    }
  }

  private static List<DeliveryResult> resultsOf(Channel channel, List<DeliveryResult> results) {
    return results.stream().filter(one -> one.delivery().id().channel() == channel).toList();
  }

  private static void logGivenUp(DeliveryResult result) {
    Delivery delivery = result.delivery();
    LOG.log(
        WARNING,
        "Gave up reminder {0} (round {1}) by {2} after {3} attempts: {4}",
        delivery.id().reminder().value().toString(),
        Integer.toString(delivery.id().round()),
        delivery.id().channel().code(),
        Integer.toString(delivery.progress().attempts()),
        presentable(result.reason()));
  }

  /** The reason on one line, at most 200 characters, without mail addresses. */
  static String presentable(String reason) {
    String line = CONTROLS.matcher(reason.strip()).replaceAll(" ");
    return shortened(ADDRESS.matcher(shortened(line)).replaceAll("(address)"));
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
  }
}
