package org.punctual.scheduling.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Workers of a channel")
class ChannelWorkersTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final ExecutorService executor = Executors.newCachedThreadPool();

  @AfterEach
  void shutDown() {
    executor.shutdownNow();
  }

  @Test
  void goOnUntilNothingIsLeft() {
    AtomicInteger left = new AtomicInteger(5);
    ChannelWorkers workers = workers(1, () -> left.getAndDecrement() > 0);
    workers.oneMore();
    assertThat(workers.awaitIdle(LONG)).isTrue();
    assertThat(left).hasValue(-1);
  }

  @Test
  void areAFewAtMostAndHoldNobodyElse() throws InterruptedException {
    CountDownLatch hanging = new CountDownLatch(2);
    CountDownLatch healed = new CountDownLatch(1);
    ChannelWorkers hung =
        workers(
            2,
            () -> {
              hanging.countDown();
              await(healed);
              return false;
            });
    for (int i = 0; i < 10; i++) {
      hung.oneMore();
    }
    assertThat(hanging.await(LONG.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    assertThat(hung.awaitIdle(Duration.ofMillis(1))).isFalse();

    AtomicInteger batches = new AtomicInteger();
    ChannelWorkers others = workers(1, () -> batches.incrementAndGet() < 3);
    others.oneMore();
    assertThat(others.awaitIdle(LONG)).isTrue();
    assertThat(batches).hasValue(3);

    healed.countDown();
    assertThat(hung.awaitIdle(LONG)).isTrue();
  }

  @Test
  @Timeout(20)
  void surviveWhateverABatchThrows() {
    AtomicInteger batches = new AtomicInteger();
    ChannelWorkers workers =
        workers(
            1,
            () -> {
              if (batches.incrementAndGet() == 1) {
                throw new AssertionError("broken");
              }
              return false;
            });
    workers.oneMore();
    while (batches.get() < 1 || !workers.areFailing()) {
      Thread.onSpinWait();
    }
    workers.oneMore();
    while (batches.get() < 2 || workers.areFailing()) {
      workers.oneMore();
      Thread.onSpinWait();
    }
    assertThat(workers.awaitIdle(LONG)).isTrue();
  }

  @Test
  void beginNoOtherBatchOnceStopped() {
    AtomicInteger batches = new AtomicInteger();
    ChannelWorkers[] self = new ChannelWorkers[1];
    self[0] =
        workers(
            1,
            () -> {
              batches.incrementAndGet();
              self[0].stop();
              return true;
            });
    self[0].oneMore();
    assertThat(self[0].awaitIdle(LONG)).isTrue();
    self[0].oneMore();
    assertThat(batches).hasValue(1);
  }

  @Test
  void takeARefusalOfAStoppingServerForNoWork() {
    executor.shutdown();
    ChannelWorkers workers = workers(1, () -> true);
    workers.oneMore();
    assertThat(workers.awaitIdle(Duration.ofMillis(1))).isTrue();
  }

  private ChannelWorkers workers(int most, BooleanSupplier batch) {
    return new ChannelWorkers(
        "Testing",
        most,
        executor,
        goOn -> {
          while (goOn.getAsBoolean() && batch.getAsBoolean()) {
            // as long as there is something to do
          }
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
