package org.punctual.application.sending;

import java.time.Duration;

/**
 * How many messages a carrier takes in about 100 ms, learned from its last batches. So many are
 * marked as sending at once. This bounds by time what may arrive after a cancellation, or twice
 * after a crash, however fast the carrier is.
 */
public final class BatchSize {

  private static final long MARKED_MILLIS = 100;
  private static final int GROWTH = 2;

  private final int most;
  private int size = 1;

  /**
   * Starts with one message.
   *
   * @param most the largest size
   */
  public BatchSize(int most) {
    this.most = most;
  }

  /** The size of the next batch. */
  synchronized int next() {
    return size;
  }

  /** Starts again with one message: a stalled message seldom comes alone. */
  synchronized void reset() {
    size = 1;
  }

  /** Learns from a batch. The size at most doubles, and shrinks at once. */
  synchronized void learn(int messages, Duration time) {
    long millis = Math.max(1, time.toMillis());
    long fitting = Math.min(messages * MARKED_MILLIS / millis, (long) size * GROWTH);
    size = (int) Math.max(1, Math.min(fitting, most));
  }
}
