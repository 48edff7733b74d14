package org.punctual.application.reminder;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.application.UseCase;
import org.punctual.application.reminder.DispatchingReminders.Answer;
import org.punctual.application.reminder.ReminderChannel.Handover;
import org.punctual.application.reminder.UnwrittenAnswers.Batch;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Outcome;

/**
 * Time reminds: plans what fell due, and works off each channel on its own, so that a dead one
 * holds up nobody else. No transaction is open while a channel talks to the outside.
 */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class SendingReminders {

  private static final int PLANNED_AT_ONCE = 500;

  private final DispatchingReminders dispatching;
  private final Reminders reminders;
  private final Deliveries deliveries;
  private final ReminderChannels channels;
  private final Clock clock;
  private final Map<Channel, Pace> paces = new ConcurrentHashMap<>();
  private final UnwrittenAnswers unwritten = new UnwrittenAnswers();

  @Inject
  public SendingReminders(
      DispatchingReminders dispatching,
      Reminders reminders,
      Deliveries deliveries,
      ReminderChannels channels,
      Clock clock) {
    this.dispatching = dispatching;
    this.reminders = reminders;
    this.deliveries = deliveries;
    this.channels = channels;
    this.clock = clock;
  }

  /** Plans the deliveries of all reminders that are due. */
  public void planDue() {
    while (dispatching.plan(clock.instant(), PLANNED_AT_ONCE) == PLANNED_AT_ONCE) {
      // as long as there is a full batch, there may be more
    }
  }

  /**
   * Claims and sends one batch of a channel; before that, writes what the store could not take when
   * it was answered. No message is handed over unless the lease surely outlasts it: a server that
   * was stopped or cut off meanwhile leaves the rest to another.
   *
   * @param lease held by this server; longer than the channel takes for one message
   * @return whether there was anything to send
   */
  public boolean sendBatch(Channel way, Lease lease) {
    unwritten.writeKept(clock.instant(), this::settle);
    ReminderChannel channel = channels.get(way);
    Pace pace = paces.computeIfAbsent(way, any -> new Pace(channel.largestBatch()));
    Instant lastStart = clock.instant().plus(lease.duration()).minus(channel.patience());
    List<Delivery> claimed = dispatching.claim(way, lease, clock.instant(), pace.size());
    for (List<Delivery> together : dispatching.grouped(claimed)) {
      send(together, channel, pace, lastStart);
    }
    return !claimed.isEmpty();
  }

  /** When there is something to do next, if anything is known. */
  public Optional<Instant> nextDue() {
    return Stream.of(unwritten.since(), reminders.nextDue(), deliveries.nextAttempt())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  /** Lets others go on at once with what a stopping server claimed. */
  public void giveBack(String holder) {
    dispatching.giveBack(holder);
  }

  private void send(
      List<Delivery> together, ReminderChannel channel, Pace pace, Instant lastStart) {
    Instant leaseEnd = lastStart.plus(channel.patience());
    List<ReminderMessage> begun = begin(together, leaseEnd);
    if (begun.isEmpty()) {
      return;
    }
    Instant before = clock.instant();
    List<Answer> answers = handOver(begun, channel, lastStart);
    Instant after = clock.instant();
    pace.took(begun.size(), Duration.between(before, after));
    List<Delivery> untouched = without(answers, begun, together);
    unwritten.write(new Batch(answers, untouched, after, leaseEnd), this::settle);
  }

  /** A store that fails at this may have marked them all the same, and is told better. */
  private List<ReminderMessage> begin(List<Delivery> together, Instant leaseEnd) {
    try {
      return dispatching.begin(together, clock.instant());
    } catch (RuntimeException inDoubt) {
      unwritten.keep(new Batch(List.of(), together, clock.instant(), leaseEnd));
      throw inDoubt;
    }
  }

  private void settle(Batch batch) {
    dispatching.settle(batch.answers(), batch.at());
    dispatching.takeBack(batch.untouched());
  }

  /** Those that were begun and have no answer, as they were claimed. */
  private static List<Delivery> without(
      List<Answer> answers, List<ReminderMessage> begun, List<Delivery> claimed) {
    Set<Delivery.Id> open =
        begun.stream().map(message -> message.delivery().id()).collect(Collectors.toSet());
    answers.forEach(answer -> open.remove(answer.message().delivery().id()));
    return claimed.stream().filter(delivery -> open.contains(delivery.id())).toList();
  }

  private List<Answer> handOver(
      List<ReminderMessage> messages, ReminderChannel channel, Instant lastStart) {
    List<Answer> answers = new ArrayList<>();
    try (Handover handover = channel.open()) {
      for (ReminderMessage message : messages) {
        if (clock.instant().isAfter(lastStart)) {
          break;
        }
        answers.add(new Answer(message, handOver(message, handover)));
      }
    }
    return answers;
  }

  /** A channel that breaks is a failure of this message alone, and may heal. */
  private static Outcome handOver(ReminderMessage message, Handover handover) {
    try {
      return handover.deliver(message);
    } catch (RuntimeException broken) {
      return new Outcome.TemporaryFailure(broken.getClass().getSimpleName());
    }
  }
}
