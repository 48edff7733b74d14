package org.punctual.application.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.punctual.application.reminder.DispatchingReminders.Answer;

/**
 * How channels answered while the store was away. One that goes away for a moment is told when it
 * is back: else what arrived would be sent again.
 */
final class UnwrittenAnswers {

  private final Queue<Batch> batches = new ConcurrentLinkedQueue<>();

  /**
   * Answers that are written together.
   *
   * @param at when the channel gave the last of them
   * @param leaseEnd from when on another may have claimed what they are about
   */
  record Batch(List<Answer> answers, Instant at, Instant leaseEnd) {}

  /**
   * Writes answers that just came.
   *
   * @throws RuntimeException of the store when it doesn't take them; they are kept
   */
  void write(Batch batch, Consumer<Batch> store) {
    try {
      store.accept(batch);
    } catch (RuntimeException notTaken) {
      batches.add(batch);
      throw notTaken;
    }
  }

  /**
   * Writes what was kept, each batch by one caller alone. Those whose lease ended are forgotten:
   * they would have no effect, and what can't be written for another reason must not hold up the
   * rest for ever.
   *
   * @throws RuntimeException of the store when it doesn't take them; they are kept
   */
  void writeKept(Instant now, Consumer<Batch> store) {
    for (Batch next = batches.poll(); next != null; next = batches.poll()) {
      if (now.isBefore(next.leaseEnd())) {
        write(next, store);
      }
    }
  }

  /** Since when the oldest of them waits. */
  Optional<Instant> since() {
    return Optional.ofNullable(batches.peek()).map(Batch::at);
  }
}
