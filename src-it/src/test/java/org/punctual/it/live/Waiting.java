package org.punctual.it.live;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition by checking it repeatedly, for a limited time. */
public final class Waiting {

  private static final Duration STEP = Duration.ofMillis(100);

  private Waiting() {}

  /**
   * Waits until a condition holds.
   *
   * @throws AssertionError with the complaint when the condition does not hold at the end of the
   *     time
   */
  public static void until(Duration limit, BooleanSupplier condition, Supplier<String> complaint) {
    if (!tried(limit, condition)) {
      throw new AssertionError(complaint.get());
    }
  }

  /** Waits until a condition holds, and says whether it holds at the end. */
  public static boolean tried(Duration limit, BooleanSupplier condition) {
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
