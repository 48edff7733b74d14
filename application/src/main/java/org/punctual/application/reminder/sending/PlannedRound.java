package org.punctual.application.reminder.sending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.punctual.application.reminder.ReminderChannel;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.application.sending.Answer;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.Round;
import org.punctual.domain.reminder.SkipReason;

/**
 * The round of a reminder that fell due: a delivery for each channel that is on.
 *
 * @param waiting deliveries that are handed over later
 * @param stored deliveries on channels that show what is stored, which end with the planning
 * @param forwarded the delivery that is passed on to another queue, if that channel is on
 */
record PlannedRound(
    ReminderContext context,
    List<Delivery> waiting,
    List<Ending> stored,
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
            .filter(channel -> channel.storedOutcome().isEmpty())
            .map(channel -> planned(context, channel, now))
            .toList(),
        on.stream().flatMap(channel -> stored(context, channel, now).stream()).toList(),
        Optional.empty());
  }

  /** The same round, with a delivery on a channel that passes it on. */
  PlannedRound forwardedBy(Channel channel, Instant now) {
    Delivery planned = Delivery.planned(context.reminder().deliveryBy(channel), now);
    return new PlannedRound(context, waiting, stored, Optional.of(planned));
  }

  /** What is passed on to another queue. */
  Optional<ReminderMessage> toForward() {
    return forwarded.map(delivery -> new ReminderMessage(delivery, context));
  }

  /** All deliveries of the round. */
  List<Delivery> deliveries() {
    return Stream.of(waiting.stream(), stored.stream().map(Ending::delivery), forwarded.stream())
        .flatMap(Function.identity())
        .toList();
  }

  /** The reminder with the result of the deliveries so far. */
  Reminder reminder() {
    return context.reminder().summedUp(new Round(deliveries()), SkipReason.CANCELED);
  }

  private static Delivery planned(ReminderContext context, ReminderChannel channel, Instant now) {
    return Delivery.planned(context.reminder().deliveryBy(channel.channel()), now);
  }

  private static Optional<Ending> stored(
      ReminderContext context, ReminderChannel channel, Instant now) {
    Delivery begun = planned(context, channel, now).begun();
    return channel
        .storedOutcome()
        .map(outcome -> new Answer<>(new ReminderMessage(begun, context), outcome))
        .map(
            answer ->
                Ending.answered(
                    begun.answered(answer.outcome(), now, context.usefulUntil(), 0), answer, now));
  }
}
