package org.punctual.application.reminder;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.punctual.application.UseCase;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.reminder.SkipReason;

/**
 * The steps of sending that touch the store, each a transaction of its own: plan, claim, begin,
 * settle. None is open while a channel talks to the outside.
 */
@UseCase
public class DispatchingReminders {

  private final Reminders reminders;
  private final Deliveries deliveries;
  private final ReminderChannels channels;
  private final RandomGenerator jitter = RandomGenerator.getDefault();

  @Inject
  public DispatchingReminders(
      Reminders reminders, Deliveries deliveries, ReminderChannels channels) {
    this.reminders = reminders;
    this.deliveries = deliveries;
    this.channels = channels;
  }

  /** How a channel answered a message. */
  public record Answer(ReminderMessage message, Outcome outcome) {}

  /**
   * Plans deliveries, one for each channel that is on, for reminders that fell due; what is no
   * longer useful is skipped as missed.
   *
   * @return how many reminders were looked at, at most {@code most}
   */
  public int plan(Instant now, int most) {
    List<Reminder> due = reminders.lockDue(now, most);
    List<ReminderContext> contexts = reminders.contextsOf(idsOf(due));
    deliveries.addAll(
        contexts.stream()
            .filter(context -> !context.isMissed(now))
            .flatMap(context -> plannedFor(context, now).stream())
            .toList());
    reminders.updateAll(
        contexts.stream()
            .filter(context -> context.isMissed(now))
            .map(context -> context.reminder().missed())
            .toList());
    return due.size();
  }

  /** Claims deliveries of a channel. */
  public List<Delivery> claim(Channel channel, Lease lease, Instant now, int most) {
    return deliveries.claim(channel, lease, now, most);
  }

  /**
   * Marks claimed deliveries as sending, and gives up those that came too late.
   *
   * @return what is to be handed to the channel now
   */
  public List<ReminderMessage> begin(Collection<Delivery> claimed, Instant now) {
    Map<ReminderId, ReminderContext> contexts = contextsOf(claimed);
    List<Delivery> late =
        claimed.stream().filter(delivery -> isMissed(contexts, delivery, now)).toList();
    settleAndSumUp(late.stream().map(Delivery::expired).toList());
    List<Delivery> timely = new ArrayList<>(claimed);
    timely.removeAll(late);
    return deliveries.begin(timely, now).stream()
        .flatMap(
            delivery ->
                Optional.ofNullable(contexts.get(delivery.id().reminder()))
                    .map(context -> new ReminderMessage(delivery, context))
                    .stream())
        .toList();
  }

  /** Writes how channels answered. */
  public void settle(Collection<Answer> answers, Instant now) {
    List<Delivery> written =
        settleAndSumUp(answers.stream().map(answer -> answered(answer, now)).toList());
    deliveries.addAttempts(
        answers.stream()
            .filter(answer -> isAmong(written, answer.message().delivery()))
            .map(answer -> attemptOf(answer, now))
            .toList());
  }

  /** Gives back what a server claimed and did not begin: it stops, and others can go on. */
  public void giveBack(String holder) {
    deliveries.giveBack(holder);
  }

  private List<Delivery> plannedFor(ReminderContext context, Instant now) {
    return channels.onFor(context.owner()).stream()
        .map(channel -> Delivery.planned(context.reminder(), channel, now))
        .toList();
  }

  private List<Delivery> settleAndSumUp(List<Delivery> ended) {
    List<Delivery> written = deliveries.settle(ended);
    List<ReminderId> ids = reminderIdsOf(written);
    Map<ReminderId, List<Delivery>> story =
        deliveries.ofReminders(ids).stream()
            .collect(Collectors.groupingBy(delivery -> delivery.id().reminder()));
    reminders.updateAll(
        reminders.lockAll(ids).stream()
            .map(reminder -> summedUp(reminder, story.getOrDefault(reminder.id(), List.of())))
            .toList());
    return written;
  }

  private static Reminder summedUp(Reminder reminder, List<Delivery> story) {
    List<Delivery> round =
        story.stream()
            .filter(delivery -> delivery.id().round() == reminder.trigger().round())
            .toList();
    return round.isEmpty() ? reminder : reminder.summedUp(round, SkipReason.MISSED);
  }

  private Delivery answered(Answer answer, Instant now) {
    return answer
        .message()
        .delivery()
        .answered(
            answer.outcome(), now, answer.message().context().usefulUntil(), jitter.nextDouble());
  }

  private Map<ReminderId, ReminderContext> contextsOf(Collection<Delivery> claimed) {
    return reminders.contextsOf(reminderIdsOf(claimed)).stream()
        .collect(Collectors.toMap(context -> context.reminder().id(), Function.identity()));
  }

  private static boolean isMissed(
      Map<ReminderId, ReminderContext> contexts, Delivery delivery, Instant now) {
    ReminderContext context = contexts.get(delivery.id().reminder());
    return context != null && context.isMissed(now);
  }

  private static boolean isAmong(List<Delivery> written, Delivery delivery) {
    return written.stream().anyMatch(other -> other.id().equals(delivery.id()));
  }

  private static Attempt attemptOf(Answer answer, Instant now) {
    Delivery delivery = answer.message().delivery();
    return new Attempt(
        delivery.id(), delivery.progress().attempts(), now, answer.outcome().answer());
  }

  private static List<ReminderId> idsOf(List<Reminder> reminders) {
    return reminders.stream().map(Reminder::id).toList();
  }

  private static List<ReminderId> reminderIdsOf(Collection<Delivery> deliveries) {
    return deliveries.stream().map(delivery -> delivery.id().reminder()).distinct().toList();
  }
}
