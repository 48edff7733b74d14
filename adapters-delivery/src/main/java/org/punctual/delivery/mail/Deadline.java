package org.punctual.delivery.mail;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** A moment after which nobody waits any longer. */
final class Deadline {

  private final long endNanos;

  private Deadline(long endNanos) {
    this.endNanos = endNanos;
  }

  /** The deadline that comes after a time. */
  static Deadline in(Duration patience) {
    return new Deadline(System.nanoTime() + patience.toNanos());
  }

  /**
   * How long there is still to wait.
   *
   * @return milliseconds, at least 1
   * @throws SocketTimeoutException when it has passed
   */
  int millisLeft() throws SocketTimeoutException {
    long left = (endNanos - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new SocketTimeoutException("took too long");
    }
    return (int) Math.min(left, Integer.MAX_VALUE);
  }
}
