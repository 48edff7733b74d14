package org.punctual.delivery.mail;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** The moment at which all waiting ends. */
final class Deadline {

  private final Duration patience;
  private long endNanos;

  /** Ends after a time from now on. */
  Deadline(Duration patience) {
    this.patience = patience;
    restart();
  }

  /** Ends after the same time from now on. */
  void restart() {
    endNanos = System.nanoTime() + patience.toNanos();
  }

  /** The whole time. */
  Duration patience() {
    return patience;
  }

  /**
   * The time that is left.
   *
   * @return milliseconds, at least 1
   * @throws SocketTimeoutException when the deadline has passed
   */
  int millisLeft() throws SocketTimeoutException {
    long left = (endNanos - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new SocketTimeoutException("took too long");
    }
    return (int) Math.min(left, Integer.MAX_VALUE);
  }
}
