package org.punctual.application.reminder.sending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.punctual.application.reminder.DeliveryHistory;
import org.punctual.application.reminder.DeliveryResult;
import org.punctual.application.reminder.ReminderChannel;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.Round;
import org.punctual.domain.reminder.SkipReason;

/**
 * The round of a reminder that fell due: a delivery for each channel that is on.
 *
 * @param waiting deliveries that are handed over later
 * @param shown deliveries on channels that show what is stored, which end with the planning
 * @param forwarded the delivery that is passed on to another queue, if that channel is on
 */
record PlannedRound(
    ReminderContext context,
    List<Delivery> waiting,
    List<Delivery> shown,
    Optional<Delivery> forwarded) {

  /**
   * Plans a round.
   *
   * @param on the channels that are on for the owner
   */
  static PlannedRound of(ReminderContext context, List<ReminderChannel> on, Instant now) {
    return new PlannedRound(
        context,
        on.stream()
            .filter(channel -> !channel.showsWhatIsStored())
            .map(channel -> planned(context, channel, now))
            .toList(),
        on.stream()
            .filter(ReminderChannel::showsWhatIsStored)
            .map(channel -> planned(context, channel, now).shown(now))
            .toList(),
        Optional.empty());
  }

  /** The same round, with a delivery on a channel that passes it on. */
  PlannedRound forwardedBy(Channel channel, Instant now) {
    Delivery planned = Delivery.planned(context.reminder().deliveryBy(channel), now);
    return new PlannedRound(context, waiting, shown, Optional.of(planned));
  }

  /** What is passed on to another queue. */
  Optional<ReminderMessage> toForward() {
    return forwarded.map(delivery -> new ReminderMessage(delivery, context));
  }

  /** All deliveries of the round. */
  List<Delivery> deliveries() {
    return Stream.of(waiting.stream(), shown.stream(), forwarded.stream())
        .flatMap(Function.identity())
        .toList();
  }

  /** The results of the deliveries that ended with the planning. */
  List<DeliveryResult> results(Instant now) {
    return shown.stream()
        .map(
            delivery ->
                new DeliveryResult(
                    delivery,
                    false,
                    delivery.lateness(context.reminder().dueAt(), now),
                    DeliveryHistory.SHOWN))
        .toList();
  }

  /** The reminder with the result of the deliveries so far. */
  Reminder reminder() {
    return context.reminder().summedUp(new Round(deliveries()), SkipReason.CANCELED);
  }

  private static Delivery planned(ReminderContext context, ReminderChannel channel, Instant now) {
    return Delivery.planned(context.reminder().deliveryBy(channel.channel()), now);
  }
}
