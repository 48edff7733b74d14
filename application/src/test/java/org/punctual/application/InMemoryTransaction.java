package org.punctual.application;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the fakes do of a transaction: it is bound to its thread, holds row locks until its end, and
 * an exception takes back what was written. There is no isolation: others see writes at once.
 */
public final class InMemoryTransaction {

  private static final ThreadLocal<InMemoryTransaction> CURRENT = new ThreadLocal<>();

  private final Deque<Runnable> undo = new ArrayDeque<>();
  private final Deque<Runnable> release = new ArrayDeque<>();

  private InMemoryTransaction() {}

  /** Does some work in a transaction; joins the one that the thread is in already. */
  public static <T> T call(Supplier<T> work) {
    return CURRENT.get() == null ? new InMemoryTransaction().complete(work) : work.get();
  }

  /** Does some work in a transaction; joins the one that the thread is in already. */
  public static void run(Runnable work) {
    call(
        () -> {
          work.run();
          return Optional.empty();
        });
  }

  /** Whether the thread is in a transaction. */
  static boolean isOpen() {
    return CURRENT.get() != null;
  }

  /** Has something taken back if the transaction fails. Without a transaction it stays. */
  public static void onFailure(Runnable action) {
    if (isOpen()) {
      CURRENT.get().undo.push(action);
    }
  }

  /** Has something done when the transaction ends, or at once without one. */
  static void atEnd(Runnable action) {
    if (isOpen()) {
      CURRENT.get().release.push(action);
    } else {
      action.run();
    }
  }

  private <T> T complete(Supplier<T> work) {
    CURRENT.set(this);
    try {
      return work.get();
    } catch (RuntimeException | Error failure) {
      undo.forEach(Runnable::run);
      throw failure;
    } finally {
      CURRENT.remove();
      release.forEach(Runnable::run);
    }
  }
}
