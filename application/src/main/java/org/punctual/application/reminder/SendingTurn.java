package org.punctual.application.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
public final class SendingTurn implements AutoCloseable {

  private final Desk desk;
  private final ReminderChannel channel;
  private final Lease lease;
  private final Pace pace;
  private final Handover handover;

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
   *
   * @return whether there was anything to send
   */
  public boolean sendBatch() {
    desk.writeKept();
    Instant leaseEnd = desk.now().plus(lease.duration());
    List<Delivery> claimed =
        desk.dispatching().claim(channel.channel(), lease, desk.now(), pace.size());
    Set<Delivery> untouched = new LinkedHashSet<>(claimed);
    try {
      for (List<Delivery> together : desk.dispatching().grouped(claimed)) {
        if (isTooLateToStart(leaseEnd)) {
          break;
        }
        // A store that fails at this may have marked them all the same, and is told better.
        List<ReminderMessage> begun = desk.dispatching().begin(together, desk.now());
        together.forEach(untouched::remove);
        send(begun, together, leaseEnd);
      }
    } finally {
      giveBack(untouched, leaseEnd);
    }
    return !claimed.isEmpty();
  }

  /** Says goodbye to the channel. */
  @Override
  public void close() {
    handover.close();
  }

  private void send(List<ReminderMessage> begun, List<Delivery> claimed, Instant leaseEnd) {
    Instant before = desk.now();
    List<Answer> answers = handOver(begun, leaseEnd);
    Instant after = desk.now();
    if (!answers.isEmpty()) {
      pace.took(answers.size(), Duration.between(before, after));
    }
    desk.write(new Batch(answers, without(answers, begun, claimed), after, leaseEnd));
  }

  private void giveBack(Set<Delivery> untouched, Instant leaseEnd) {
    if (!untouched.isEmpty()) {
      desk.unwritten().keep(new Batch(List.of(), List.copyOf(untouched), desk.now(), leaseEnd));
    }
  }

  private List<Answer> handOver(List<ReminderMessage> messages, Instant leaseEnd) {
    List<Answer> answers = new ArrayList<>();
    for (ReminderMessage message : messages) {
      if (isTooLateToStart(leaseEnd)) {
        break;
      }
      answers.add(new Answer(message, handOver(message)));
    }
    return answers;
  }

  private boolean isTooLateToStart(Instant leaseEnd) {
    return desk.now().plus(channel.patience()).isAfter(leaseEnd);
  }

  /** A channel that breaks is a failure of this message alone, and may heal. */
  private Outcome handOver(ReminderMessage message) {
    try {
      return handover.deliver(message);
    } catch (RuntimeException broken) {
      return new Outcome.TemporaryFailure(broken.getClass().getSimpleName());
    }
  }

  /** Those that were begun and have no answer, as they were claimed. */
  private static List<Delivery> without(
      List<Answer> answers, List<ReminderMessage> begun, List<Delivery> claimed) {
    Set<Delivery.Id> open =
        begun.stream().map(message -> message.delivery().id()).collect(Collectors.toSet());
    answers.forEach(answer -> open.remove(answer.message().delivery().id()));
    return claimed.stream().filter(delivery -> open.contains(delivery.id())).toList();
  }
}
