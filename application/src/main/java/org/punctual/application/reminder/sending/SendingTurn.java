package org.punctual.application.reminder.sending;

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
import org.punctual.application.reminder.ReminderChannel;
import org.punctual.application.reminder.ReminderChannel.Handover;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Outcome;

/**
 * Sends the deliveries of a channel, batch after batch, by one connection. No transaction is open
 * while a message is handed over.
 */
public final class SendingTurn implements Turn {

  /** Ten times the duration of a whole batch where nothing stalls. */
  private static final Duration STALLED_AFTER = Duration.ofSeconds(1);

  private final BeginningDeliveries beginning;
  private final PendingSettlements settlements;
  private final Terms terms;
  private final Clock clock;
  private final Handover handover;

  /** Claimed, and not yet handed over. The thread that removes a delivery decides about it. */
  private final Map<Delivery.Id, Delivery> waiting = new ConcurrentHashMap<>();

  /** From when on another server may claim what this turn claimed last. */
  private volatile Instant leaseEnd = Instant.MIN;

  private volatile @Nullable Instant handingOverSince;

  private boolean hasStalled;

  /** What is sent: by which channel, under which lease, and how much at once. */
  record Terms(ReminderChannel channel, Lease lease, BatchSize size) {}

  /** Nothing is claimed yet. */
  SendingTurn(
      BeginningDeliveries beginning, PendingSettlements settlements, Terms terms, Clock clock) {
    this.beginning = beginning;
    this.settlements = settlements;
    this.terms = terms;
    this.clock = clock;
    this.handover = terms.channel().open();
  }

  /**
   * Claims and sends one batch, after it wrote what is pending. A message is only handed over when
   * the lease surely outlasts it. A server that was suspended or cut off releases the rest.
   */
  @Override
  public boolean sendBatch() {
    settlements.writeAll();
    List<Delivery> claimed = claim();
    try {
      for (List<Delivery> group : inSendingOrder(claimed)) {
        if (isTooLateToStart() || waiting.isEmpty()) {
          break;
        }
        // When this fails after the database committed, the release below takes the mark away.
        send(beginning.begin(group, clock.instant()), group);
      }
    } finally {
      releaseUnsent();
    }
    return !claimed.isEmpty() && !hasStalled;
  }

  @Override
  public boolean isStalled() {
    Instant since = handingOverSince;
    return since != null && since.plus(STALLED_AFTER).isBefore(clock.instant());
  }

  @Override
  public void releaseUnsent() {
    List<Delivery> unsent =
        waiting.keySet().stream().flatMap(id -> Stream.ofNullable(waiting.remove(id))).toList();
    if (!unsent.isEmpty()) {
      terms.size().reset();
      settlements.add(new Settlement(List.of(), unsent, clock.instant(), leaseEnd));
    }
  }

  @Override
  public void close() {
    handover.close();
  }

  private List<Delivery> claim() {
    Instant now = clock.instant();
    leaseEnd = now.plus(terms.lease().duration());
    List<Delivery> claimed =
        beginning.claim(terms.channel().channel(), terms.lease(), now, terms.size().next());
    claimed.forEach(delivery -> waiting.put(delivery.id(), delivery));
    return claimed;
  }

  private List<List<Delivery>> inSendingOrder(List<Delivery> claimed) {
    List<List<Delivery>> groups = beginning.inSendingOrder(claimed, clock.instant());
    waiting
        .keySet()
        .retainAll(
            groups.stream().flatMap(List::stream).map(Delivery::id).collect(Collectors.toSet()));
    return groups;
  }

  /** Whatever happens, each answer is written. Only the message that failed has none. */
  private void send(List<ReminderMessage> begun, List<Delivery> claimed) {
    List<Answer> answers = new ArrayList<>();
    Instant before = clock.instant();
    try {
      handOver(begun, answers);
    } finally {
      Instant after = clock.instant();
      if (!answers.isEmpty() && !hasStalled) {
        terms.size().learn(answers.size(), Duration.between(before, after));
      }
      settlements.write(new Settlement(answers, unsent(begun, claimed), after, leaseEnd));
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
    return clock.instant().plus(terms.channel().patience()).isAfter(leaseEnd);
  }

  private Outcome handOver(ReminderMessage message) {
    handingOverSince = clock.instant();
    Outcome outcome = outcomeOf(message);
    // After a slow success the same connection may be fast again.
    hasStalled |= isStalled() && !(outcome instanceof Outcome.Delivered);
    handingOverSince = null;
    return outcome;
  }

  /** A defect of a channel is a failure of this message alone, and may be temporary. */
  private Outcome outcomeOf(ReminderMessage message) {
    try {
      return handover.deliver(message);
    } catch (RuntimeException defect) {
      return new Outcome.TemporaryFailure(defect.getClass().getSimpleName());
    }
  }

  /** The deliveries that were begun and not handed over, as they were claimed. */
  private List<Delivery> unsent(List<ReminderMessage> begun, List<Delivery> claimed) {
    Set<Delivery.Id> marked =
        begun.stream().map(message -> message.delivery().id()).collect(Collectors.toSet());
    return claimed.stream()
        .filter(delivery -> waiting.remove(delivery.id()) != null)
        .filter(delivery -> marked.contains(delivery.id()))
        .toList();
  }
}
