package org.punctual.application.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.punctual.application.reminder.DispatchingReminders.Answer;
import org.punctual.application.reminder.ReminderChannel.Handover;
import org.punctual.application.reminder.UnwrittenAnswers.Batch;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Outcome;

/**
 * One worker's turn at a channel: batch after batch, handed over by the same connection. No
 * transaction is open while a channel talks to the outside.
 */
public final class SendingTurn implements Turn {

  /** Ten times what a whole batch takes where nothing hangs. */
  private static final Duration HELD_UP = Duration.ofSeconds(1);

  private final Desk desk;
  private final ReminderChannel channel;
  private final Lease lease;
  private final Pace pace;
  private final Handover handover;

  /** Claimed, and not yet handed over; whoever takes one out of it decides what becomes of it. */
  private final Map<Delivery.Id, Delivery> waiting = new ConcurrentHashMap<>();

  /** From when on another server may claim what this one did last. */
  private volatile Instant leaseEnd = Instant.MIN;

  private volatile @Nullable Instant handingOverSince;

  private boolean hung;

  /** What all turns of a server have in common. */
  record Desk(DispatchingReminders dispatching, UnwrittenAnswers unwritten, Clock clock) {

    Instant now() {
      return clock.instant();
    }

    /** Writes what the store could not take when it was known. */
    void writeKept() {
      unwritten.writeKept(now(), this::settle);
    }

    void write(Batch batch) {
      unwritten.write(batch, now(), this::settle);
    }

    private void settle(Batch batch) {
      dispatching.settle(batch.answers(), batch.at());
      dispatching.takeBack(batch.untouched());
    }
  }

  /** Nothing is claimed yet. */
  SendingTurn(Desk desk, ReminderChannel channel, Lease lease, Pace pace) {
    this.desk = desk;
    this.channel = channel;
    this.lease = lease;
    this.pace = pace;
    this.handover = channel.open();
  }

  /**
   * Claims and sends one batch; before that, writes what the store could not take when it was
   * known. No message is handed over unless the lease surely outlasts it: a server that was stopped
   * or cut off meanwhile gives the rest back.
   */
  @Override
  public boolean sendBatch() {
    desk.writeKept();
    leaseEnd = desk.now().plus(lease.duration());
    List<Delivery> claimed =
        desk.dispatching().claim(channel.channel(), lease, desk.now(), pace.size());
    claimed.forEach(delivery -> waiting.put(delivery.id(), delivery));
    try {
      for (List<Delivery> together : desk.dispatching().grouped(claimed)) {
        if (isTooLateToStart() || waiting.isEmpty()) {
          break;
        }
        // A store that fails at this may have marked them all the same, and is told better.
        send(desk.dispatching().begin(together, desk.now()), together);
      }
    } finally {
      leaveTheRest();
    }
    return !claimed.isEmpty() && !hung;
  }

  @Override
  public boolean isHeldUp() {
    Instant since = handingOverSince;
    return since != null && since.plus(HELD_UP).isBefore(desk.now());
  }

  @Override
  public void leaveTheRest() {
    List<Delivery> left =
        waiting.keySet().stream().flatMap(id -> Stream.ofNullable(waiting.remove(id))).toList();
    if (!left.isEmpty()) {
      pace.slowDown();
      desk.unwritten().keep(new Batch(List.of(), left, desk.now(), leaseEnd));
    }
  }

  @Override
  public void close() {
    handover.close();
  }

  /** Whatever happens, what is known is written; only what broke off has no answer. */
  private void send(List<ReminderMessage> begun, List<Delivery> claimed) {
    List<Answer> answers = new ArrayList<>();
    Instant before = desk.now();
    try {
      handOver(begun, answers);
    } finally {
      Instant after = desk.now();
      if (!answers.isEmpty() && !hung) {
        pace.took(answers.size(), Duration.between(before, after));
      }
      desk.write(new Batch(answers, untouched(begun, claimed), after, leaseEnd));
    }
  }

  private void handOver(List<ReminderMessage> messages, List<Answer> answers) {
    for (ReminderMessage message : messages) {
      if (isTooLateToStart() || waiting.remove(message.delivery().id()) == null) {
        break;
      }
      answers.add(new Answer(message, handOver(message)));
    }
  }

  private boolean isTooLateToStart() {
    return desk.now().plus(channel.patience()).isAfter(leaseEnd);
  }

  private Outcome handOver(ReminderMessage message) {
    handingOverSince = desk.now();
    Outcome outcome = answered(message);
    // A slow one that is taken leaves a connection on which the next may be fast.
    hung |= isHeldUp() && !(outcome instanceof Outcome.Delivered);
    handingOverSince = null;
    return outcome;
  }

  /** A channel that breaks is a failure of this message alone, and may heal. */
  private Outcome answered(ReminderMessage message) {
    try {
      return handover.deliver(message);
    } catch (RuntimeException broken) {
      return new Outcome.TemporaryFailure(broken.getClass().getSimpleName());
    }
  }

  /** Those that were begun and not handed over, as they were claimed. */
  private List<Delivery> untouched(List<ReminderMessage> begun, List<Delivery> claimed) {
    Set<Delivery.Id> marked =
        begun.stream().map(message -> message.delivery().id()).collect(Collectors.toSet());
    return claimed.stream()
        .filter(delivery -> waiting.remove(delivery.id()) != null)
        .filter(delivery -> marked.contains(delivery.id()))
        .toList();
  }
}
