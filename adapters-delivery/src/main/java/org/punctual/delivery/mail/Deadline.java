package org.punctual.delivery.mail;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** A moment after which nobody waits any longer. */
final class Deadline {

  private final Duration patience;
  private long endNanos;

  /** The deadline that comes after a time. */
  Deadline(Duration patience) {
    this.patience = patience;
    restart();
  }

  /** Comes after the same time from now on. */
  void restart() {
    endNanos = System.nanoTime() + patience.toNanos();
  }

  /** The whole time. */
  Duration patience() {
    return patience;
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
