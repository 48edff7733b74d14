package org.punctual.application.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.punctual.application.operation.Outages;
import org.punctual.application.reminder.DispatchingReminders.Answer;
import org.punctual.domain.reminder.Delivery;

/**
 * What came of messages while the store was away. One that goes away for a moment is told when it
 * is back: else what arrived would be sent again, and what was never handed over would look as if
 * whoever sent it broke off.
 */
final class UnwrittenAnswers {

  private final Queue<Batch> batches = new ConcurrentLinkedQueue<>();

  /**
   * What is written together.
   *
   * @param answers how the channel answered what was handed over
   * @param untouched what was claimed, may be marked as sending, and was not handed over
   * @param at when all of that was known
   * @param leaseEnd from when on another may have claimed what it is about
   */
  record Batch(List<Answer> answers, List<Delivery> untouched, Instant at, Instant leaseEnd) {}

  /**
   * Writes what was just learned.
   *
   * @throws RuntimeException of the store when it doesn't take it; it is kept while the store is
   *     away, for another may not have claimed it even when the lease ended; what can't be written
   *     for another reason is forgotten then, and holds nothing up for ever
   */
  void write(Batch batch, Instant now, Consumer<Batch> store) {
    try {
      store.accept(batch);
    } catch (RuntimeException notTaken) {
      if (now.isBefore(batch.leaseEnd()) || Outages.isBehind(notTaken)) {
        keep(batch);
      }
      throw notTaken;
    }
  }

  /** Has it written later. */
  void keep(Batch batch) {
    batches.add(batch);
  }

  /**
   * Writes what was kept, each batch by one caller alone.
   *
   * @throws RuntimeException of the store when it doesn't take it
   * @see #write
   */
  void writeKept(Instant now, Consumer<Batch> store) {
    for (Batch next = batches.poll(); next != null; next = batches.poll()) {
      write(next, now, store);
    }
  }

  /** Since when the oldest of them waits. */
  Optional<Instant> since() {
    return Optional.ofNullable(batches.peek()).map(Batch::at);
  }
}
