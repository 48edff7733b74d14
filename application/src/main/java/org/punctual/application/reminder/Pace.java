package org.punctual.application.reminder;

import java.time.Duration;

/**
 * How many messages a channel hands over in about 100 ms, learned from its last batches. So many
 * are marked as sending at once: what may arrive after a cancel, or twice after a crash, is bounded
 * by time, however fast or slow the other side is.
 */
final class Pace {

  private static final long MARKED_MILLIS = 100;
  private static final int GROWTH = 2;

  private final int most;
  private int size = 1;

  /** Begins with one. */
  Pace(int most) {
    this.most = most;
  }

  /** How many to hand over next. */
  synchronized int size() {
    return size;
  }

  /** Begins anew: what hangs seldom hangs alone, and one batch of such would take the longest. */
  synchronized void slowDown() {
    size = 1;
  }

  /** Learns from a batch; it grows by the double at most, and shrinks at once. */
  synchronized void took(int messages, Duration time) {
    long millis = Math.max(1, time.toMillis());
    long fitting = Math.min(messages * MARKED_MILLIS / millis, (long) size * GROWTH);
    size = (int) Math.max(1, Math.min(fitting, most));
  }
}
