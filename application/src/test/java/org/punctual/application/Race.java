package org.punctual.application;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Several threads that do the same work at the same moment. */
public final class Race {

  private static final int PATIENCE_SECONDS = 60;

  private Race() {}

  /**
   * Starts threads at once, and returns their results. Fails with the failure of the first thread
   * that failed.
   */
  public static <T> List<T> of(int threads, Supplier<T> work) {
    CountDownLatch ready = new CountDownLatch(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Callable<T> runner =
          () -> {
            ready.countDown();
            ready.await();
            return work.get();
          };
      return results(IntStream.range(0, threads).mapToObj(i -> pool.submit(runner)).toList());
    } finally {
      pool.shutdownNow();
    }
  }

  /** Does some work in another thread, and waits for its end. */
  public static <T> T elsewhere(Supplier<T> work) {
    return of(1, work).get(0);
  }

  private static <T> List<T> results(List<Future<T>> running) {
    List<T> results = new ArrayList<>();
    try {
      for (Future<T> one : running) {
        results.add(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
    return results;
  }
}
