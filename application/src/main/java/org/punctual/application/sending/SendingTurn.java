package org.punctual.application.sending;

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
import org.punctual.application.sending.Carrier.Handover;
import org.punctual.domain.reminder.Claimable;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Outcome;

/**
 * Sends the deliveries of a queue by its carrier, batch after batch, by one connection. No
 * transaction is open while a message is handed over.
 *
 * @param <D> the deliveries
 * @param <M> their messages
 */
public final class SendingTurn<D extends Claimable, M extends Message<D>> implements Turn {

  /** Ten times the duration of a whole batch where nothing stalls. */
  private static final Duration STALLED_AFTER = Duration.ofSeconds(1);

  private final SendingQueue<D, M> queue;
  private final PendingSettlements<D, M> settlements;
  private final Terms<M> terms;
  private final Clock clock;
  private final Handover<M> handover;

  /** Claimed, and not yet handed over. The thread that removes a delivery decides about it. */
  private final Map<Object, D> waiting = new ConcurrentHashMap<>();

  /** From when on another server may claim what this turn claimed last. */
  private volatile Instant leaseEnd = Instant.MIN;

  private volatile @Nullable Instant handingOverSince;

  private boolean hasStalled;

  /**
   * How the queue is sent.
   *
   * @param <M> the messages of the queue
   * @param lease held by this server; longer than the carrier takes for one message
   * @param size shared by all turns of this server at the carrier
   */
  public record Terms<M>(Carrier<M> carrier, Lease lease, BatchSize size) {}

  /** Opens a connection. Nothing is claimed yet. */
  public SendingTurn(
      SendingQueue<D, M> queue, PendingSettlements<D, M> settlements, Terms<M> terms, Clock clock) {
    this.queue = queue;
    this.settlements = settlements;
    this.terms = terms;
    this.clock = clock;
    this.handover = terms.carrier().open();
  }

  /**
   * Claims and sends one batch, after it wrote what is pending. A message is only handed over when
   * the lease surely outlasts it. A server that was suspended or cut off releases the rest.
   */
  @Override
  public boolean sendBatch() {
    settlements.writeAll();
    List<D> claimed = claim();
    try {
      for (List<D> group : inSendingOrder(claimed)) {
        if (isTooLateToStart() || waiting.isEmpty()) {
          break;
        }
        // When this fails after the database committed, the release below takes the mark away.
        send(queue.begin(group, clock.instant()), group);
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
    List<D> unsent =
        waiting.keySet().stream().flatMap(id -> Stream.ofNullable(waiting.remove(id))).toList();
    if (!unsent.isEmpty()) {
      terms.size().reset();
      settlements.add(new Settlement<>(List.of(), unsent, clock.instant(), leaseEnd));
    }
  }

  @Override
  public void close() {
    handover.close();
  }

  private List<D> claim() {
    Instant now = clock.instant();
    leaseEnd = now.plus(terms.lease().duration());
    List<D> claimed = queue.claim(terms.lease(), now, terms.size().next());
    claimed.forEach(delivery -> waiting.put(delivery.id(), delivery));
    return claimed;
  }

  /** Sets aside what has too many abandoned attempts. */
  private List<List<D>> inSendingOrder(List<D> claimed) {
    AbandonedAttempts abandoned = AbandonedAttempts.of(claimed, queue);
    List<D> tooMany = abandoned.tooManyAmong(claimed);
    if (!tooMany.isEmpty()) {
      queue.setAside(tooMany, clock.instant());
      tooMany.forEach(delivery -> waiting.remove(delivery.id()));
    }
    return abandoned.inSendingOrder(claimed);
  }

  /** Whatever happens, each answer is written. Only the message that failed has none. */
  private void send(List<M> begun, List<D> claimed) {
    List<Answer<M>> answers = new ArrayList<>();
    Instant before = clock.instant();
    try {
      handOver(begun, answers);
    } finally {
      Instant after = clock.instant();
      if (!answers.isEmpty() && !hasStalled) {
        terms.size().learn(answers.size(), Duration.between(before, after));
      }
      settlements.write(new Settlement<>(answers, unsent(begun, claimed), after, leaseEnd));
    }
  }

  private void handOver(List<M> messages, List<Answer<M>> answers) {
    for (M message : messages) {
      if (isTooLateToStart() || waiting.remove(message.delivery().id()) == null) {
        break;
      }
      answers.add(new Answer<>(message, handOver(message)));
    }
  }

  private boolean isTooLateToStart() {
    return clock.instant().plus(terms.carrier().patience()).isAfter(leaseEnd);
  }

  private Outcome handOver(M message) {
    handingOverSince = clock.instant();
    Outcome outcome = outcomeOf(message);
    // After a slow success the same connection may be fast again.
    hasStalled |= isStalled() && !(outcome instanceof Outcome.Delivered);
    handingOverSince = null;
    return outcome;
  }

  /** A defect of a carrier is a failure of this message alone, and may be temporary. */
  private Outcome outcomeOf(M message) {
    try {
      return handover.deliver(message);
    } catch (RuntimeException defect) {
      return new Outcome.TemporaryFailure(defect.getClass().getSimpleName());
    }
  }

  /** The deliveries that were begun and not handed over, as they were claimed. */
  private List<D> unsent(List<M> begun, List<D> claimed) {
    Set<Object> marked =
        begun.stream().map(message -> message.delivery().id()).collect(Collectors.toSet());
    return claimed.stream()
        .filter(delivery -> waiting.remove(delivery.id()) != null)
        .filter(delivery -> marked.contains(delivery.id()))
        .toList();
  }
}
