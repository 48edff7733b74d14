package org.punctual.it.live;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs several calls at the same time, on separate threads. */
public final class AtOnce {

  private static final int THREADS = 16;

  private AtOnce() {}

  /** Runs the calls, sixteen at a time, and returns their results in the same order. */
  public static <T> List<T> all(List<Callable<T>> calls) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      return all(calls, threads);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Runs the calls on some threads, and returns their results in the same order. */
  static <T> List<T> all(List<Callable<T>> calls, ExecutorService threads) {
    try {
      return threads.invokeAll(calls).stream().map(AtOnce::join).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static <T> T join(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError("a call went wrong", e);
    }
  }
}
