package org.punctual.application;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The transaction of the fakes. It is bound to its thread and holds row locks until its end, and an
 * exception takes its writes back. There is no isolation: other threads see writes at once.
 */
public final class InMemoryTransaction {

  private static final ThreadLocal<InMemoryTransaction> CURRENT = new ThreadLocal<>();

  private final Deque<Runnable> undo = new ArrayDeque<>();
  private final Deque<Runnable> release = new ArrayDeque<>();

  private InMemoryTransaction() {}

  /** Does some work in a transaction; joins the present transaction of the thread, if any. */
  public static <T> T call(Supplier<T> work) {
    return CURRENT.get() == null ? new InMemoryTransaction().complete(work) : work.get();
  }

  /** Does some work in a transaction; joins the present transaction of the thread, if any. */
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

  /**
   * Runs an action if the transaction fails, to take a write back. Without a transaction, the
   * action never runs.
   */
  public static void onFailure(Runnable action) {
    if (isOpen()) {
      CURRENT.get().undo.push(action);
    }
  }

  /** Runs an action when the transaction ends. Without a transaction, the action runs at once. */
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
