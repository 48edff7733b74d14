package org.punctual.it.live;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something by looking again and again, for a limited time. */
final class Waiting {

  private static final Duration STEP = Duration.ofMillis(100);

  private Waiting() {}

  /**
   * Waits until something holds.
   *
   * @throws AssertionError with the complaint when it still doesn't hold in the end
   */
  static void until(Duration limit, BooleanSupplier condition, Supplier<String> complaint) {
    if (!tried(limit, condition)) {
      throw new AssertionError(complaint.get());
    }
  }

  /** Waits until something holds, and says whether it does in the end. */
  static boolean tried(Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(STEP.toNanos());
    }
    return true;
  }
}
