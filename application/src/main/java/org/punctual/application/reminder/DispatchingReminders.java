package org.punctual.application.reminder;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.application.UseCase;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.ReminderId;

/**
 * The steps of sending that touch the store, each a transaction of its own: plan, claim, begin,
 * settle. None is open while a channel talks to the outside.
 */
@UseCase
public class DispatchingReminders {

  private static final String BROKE_OFF =
      "The server stopped while sending " + BrokenAttempts.TOO_MANY + " times; gave up";

  private final Reminders reminders;
  private final Deliveries deliveries;
  private final PlanningDeliveries planning;
  private final EndingDeliveries ending;
  private final BrokenAttempts broken;
  private final DeliveryWatcher watcher;

  @Inject
  public DispatchingReminders(
      Reminders reminders,
      Deliveries deliveries,
      ReminderChannels channels,
      DeliveryWatcher watcher) {
    this.reminders = reminders;
    this.deliveries = deliveries;
    this.watcher = watcher;
    this.planning = new PlanningDeliveries(reminders, deliveries, channels);
    this.ending = new EndingDeliveries(reminders, deliveries);
    this.broken = new BrokenAttempts(deliveries);
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
    return planning.plan(now, most);
  }

  /** Claims deliveries of a channel. */
  public List<Delivery> claim(Channel channel, Lease lease, Instant now, int most) {
    return deliveries.claim(channel, lease, now, most);
  }

  /**
   * Groups claimed deliveries by what is to be begun together. What failed before comes after what
   * was never tried, for the other side may keep it waiting again; and one that somebody broke off
   * while sending it is tried alone, after all others, for it may do that again.
   */
  public List<List<Delivery>> grouped(List<Delivery> claimed) {
    Set<Delivery.Id> suspects = broken.of(claimed).keySet();
    Map<Boolean, List<Delivery>> innocent =
        claimed.stream()
            .filter(delivery -> !suspects.contains(delivery.id()))
            .collect(Collectors.partitioningBy(delivery -> delivery.progress().attempts() > 0));
    Stream<List<Delivery>> alone =
        claimed.stream().filter(delivery -> suspects.contains(delivery.id())).map(List::of);
    return Stream.of(Stream.of(innocent.get(false), innocent.get(true)), alone)
        .flatMap(groups -> groups)
        .filter(group -> !group.isEmpty())
        .toList();
  }

  /**
   * Marks claimed deliveries as sending. Those that came too late are given up, those that whoever
   * sent them broke off too often are set aside as failed, and those of what was canceled or moved
   * since they were last sent are skipped.
   *
   * @return what is to be handed to the channel now
   */
  public List<ReminderMessage> begin(Collection<Delivery> claimed, Instant now) {
    setAside(claimed, now);
    List<ReminderMessage> all = messagesOf(claimed);
    report(
        ending
            .end(all.stream().flatMap(message -> endedAlready(message, now).stream()).toList())
            .stream()
            .map(one -> DeliveryResult.untried(one, reasonOfEnd(one))));
    List<ReminderMessage> timely =
        all.stream().filter(message -> endedAlready(message, now).isEmpty()).toList();
    Map<Delivery.Id, Delivery> begun = byId(deliveries.begin(deliveriesOf(timely), now));
    return timely.stream()
        .flatMap(message -> Stream.ofNullable(begun.get(idOf(message))).map(message::carrying))
        .toList();
  }

  /** Writes how channels answered. */
  public void settle(Collection<Answer> answers, Instant now) {
    // Only what may be tried again depends on how its appointment stands by now.
    Map<ReminderId, ReminderContext> contexts =
        contextsOf(
            answers.stream()
                .filter(answer -> answer.outcome() instanceof Outcome.TemporaryFailure)
                .map(answer -> answer.message().delivery())
                .toList());
    Map<Delivery.Id, Delivery> written =
        byId(ending.end(answers.stream().map(one -> answered(one, contexts, now)).toList()));
    deliveries.addAttempts(
        answers.stream()
            .filter(answer -> written.containsKey(idOf(answer.message())))
            .map(one -> attemptOf(one.message().delivery(), now, one.outcome().answer()))
            .toList());
    report(
        answers.stream()
            .flatMap(
                answer ->
                    Stream.ofNullable(written.get(idOf(answer.message())))
                        .map(one -> DeliveryResult.answered(one, answer, now))));
  }

  /**
   * Takes back what was claimed and not handed over, whether or not it was marked as sending: it
   * waits as if nobody had begun it, and anyone may claim it at once.
   *
   * @param claimed as it was when it was claimed
   */
  public void takeBack(Collection<Delivery> claimed) {
    deliveries.settle(claimed);
  }

  /** Gives back what a server claimed and did not begin: it stops, and others can go on. */
  public void giveBack(String holder) {
    deliveries.giveBack(holder);
  }

  private void setAside(Collection<Delivery> claimed, Instant now) {
    Map<Delivery.Id, Integer> breaks = broken.of(claimed);
    List<Delivery> poisoned =
        claimed.stream()
            .filter(one -> breaks.getOrDefault(one.id(), 0) >= BrokenAttempts.TOO_MANY)
            .map(Delivery::expired)
            .toList();
    List<Delivery> ended = ending.end(poisoned);
    deliveries.addAttempts(ended.stream().map(one -> attemptOf(one, now, BROKE_OFF)).toList());
    report(ended.stream().map(one -> DeliveryResult.untried(one, BROKE_OFF)));
  }

  private void report(Stream<DeliveryResult> some) {
    List<DeliveryResult> results = some.toList();
    if (!results.isEmpty()) {
      watcher.written(results);
    }
  }

  private static String reasonOfEnd(Delivery ended) {
    return ended.state() == DeliveryState.SKIPPED ? "canceled or moved" : "too late to be useful";
  }

  private static Optional<Delivery> endedAlready(ReminderMessage message, Instant now) {
    if (!message.context().wants(message.delivery())) {
      return Optional.of(message.delivery().withdrawn());
    }
    return message.context().isMissed(now)
        ? Optional.of(message.delivery().expired())
        : Optional.empty();
  }

  /** Nothing is tried again that is no longer wanted by now. */
  private static Delivery answered(
      Answer answer, Map<ReminderId, ReminderContext> contexts, Instant now) {
    Delivery sent = answer.message().delivery();
    ReminderContext present =
        contexts.getOrDefault(sent.id().reminder(), answer.message().context());
    double jitter = ThreadLocalRandom.current().nextDouble();
    Delivery answered = sent.answered(answer.outcome(), now, present.usefulUntil(), jitter);
    return present.wants(sent) ? answered : answered.withdrawn();
  }

  private List<ReminderMessage> messagesOf(Collection<Delivery> claimed) {
    Map<ReminderId, ReminderContext> contexts = contextsOf(claimed);
    return claimed.stream()
        .flatMap(
            delivery ->
                Optional.ofNullable(contexts.get(delivery.id().reminder()))
                    .map(context -> new ReminderMessage(delivery, context))
                    .stream())
        .toList();
  }

  private Map<ReminderId, ReminderContext> contextsOf(Collection<Delivery> claimed) {
    List<ReminderId> ids =
        claimed.stream().map(delivery -> delivery.id().reminder()).distinct().toList();
    return reminders.contextsOf(ids).stream()
        .collect(Collectors.toMap(context -> context.reminder().id(), Function.identity()));
  }

  private static Map<Delivery.Id, Delivery> byId(List<Delivery> some) {
    return some.stream().collect(Collectors.toMap(Delivery::id, Function.identity()));
  }

  private static Delivery.Id idOf(ReminderMessage message) {
    return message.delivery().id();
  }

  private static List<Delivery> deliveriesOf(List<ReminderMessage> messages) {
    return messages.stream().map(ReminderMessage::delivery).toList();
  }

  private static Attempt attemptOf(Delivery delivery, Instant now, String answer) {
    return new Attempt(delivery.id(), delivery.progress().attempts(), now, answer);
  }
}
