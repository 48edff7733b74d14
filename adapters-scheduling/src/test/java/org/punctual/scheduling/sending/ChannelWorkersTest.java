package org.punctual.scheduling.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.punctual.application.operation.FakeOutages;
import org.punctual.application.sending.Turn;
import org.punctual.scheduling.job.Tasks;
import org.punctual.scheduling.sending.ChannelWorkers.Limits;

@DisplayName("Workers of a channel")
class ChannelWorkersTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(8);

  @AfterEach
  void shut_down() {
    executor.shutdownNow();
  }

  @Test
  void go_on_until_nothing_is_left() {
    AtomicInteger left = new AtomicInteger(5);
    ChannelWorkers workers = workers(1, () -> left.getAndDecrement() > 0);
    workers.startOne();
    assertThat(workers.awaitIdle(LONG)).isTrue();
    assertThat(left).hasValue(-1);
  }

  @Test
  void are_limited_and_block_no_other_channel() throws InterruptedException {
    CountDownLatch stalled = new CountDownLatch(2);
    CountDownLatch healed = new CountDownLatch(1);
    ChannelWorkers hung =
        workers(
            2,
            () -> {
              stalled.countDown();
              await(healed);
              return false;
            });
    for (int i = 0; i < 10; i++) {
      hung.startOne();
    }
    assertThat(stalled.await(LONG.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    assertThat(hung.awaitIdle(Duration.ofMillis(1))).isFalse();

    AtomicInteger batches = new AtomicInteger();
    ChannelWorkers others = workers(1, () -> batches.incrementAndGet() < 3);
    others.startOne();
    assertThat(others.awaitIdle(LONG)).isTrue();
    assertThat(batches).hasValue(3);

    healed.countDown();
    assertThat(hung.awaitIdle(LONG)).isTrue();
  }

  @Test
  @Timeout(20)
  void let_another_start_when_stalled_and_go_on_in_the_overflow() {
    Stalled stalled = new Stalled();
    AtomicInteger sent = new AtomicInteger();
    Turn next = new Sending(() -> sent.incrementAndGet() < 3);
    ChannelWorkers workers = workers(new Limits(1, 1), List.of(stalled, next).iterator()::next);
    workers.startOne();
    await(stalled.begun);

    workers.moveStalled();
    workers.startOne();
    while (sent.get() < 3) {
      Thread.onSpinWait();
    }
    assertThat(stalled.released.get()).isPositive();
    assertThat(workers.awaitIdle(Duration.ofMillis(1))).isFalse();

    stalled.letGo.countDown();
    assertThat(workers.awaitIdle(LONG)).isTrue();
    assertThat(stalled.batches).hasValue(2);
  }

  @Test
  @Timeout(20)
  void keep_their_slot_when_too_many_are_stalled_but_release_the_rest() {
    List<Stalled> stalled = Stream.generate(Stalled::new).limit(4).toList();
    Iterator<Stalled> turns = stalled.iterator();
    ChannelWorkers workers = workers(new Limits(1, 2), turns::next);
    stalled.subList(0, 3).forEach(one -> beginAndMove(one, workers));

    workers.startOne();
    assertThat(stalled)
        .extracting(one -> one.released.get() > 0)
        .containsExactly(true, true, true, false);

    workers.stop();
    stalled.forEach(one -> one.letGo.countDown());
    assertThat(workers.awaitIdle(LONG)).isTrue();
    assertThat(turns).as("a turn for one more").hasNext();
  }

  @Test
  @Timeout(20)
  void survive_whatever_a_batch_throws() {
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
    workers.startOne();
    while (batches.get() < 1 || !workers.areFailing()) {
      Thread.onSpinWait();
    }
    workers.startOne();
    while (batches.get() < 2 || workers.areFailing()) {
      workers.startOne();
      Thread.onSpinWait();
    }
    assertThat(workers.awaitIdle(LONG)).isTrue();
  }

  @Test
  void begin_no_further_batch_once_stopped() {
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
    self[0].startOne();
    assertThat(self[0].awaitIdle(LONG)).isTrue();
    self[0].startOne();
    assertThat(batches).hasValue(1);
  }

  @Test
  void take_a_rejection_by_a_stopping_server_for_no_work() {
    executor.shutdown();
    ChannelWorkers workers = workers(1, () -> true);
    workers.startOne();
    assertThat(workers.awaitIdle(Duration.ofMillis(1))).isTrue();
  }

  private static void beginAndMove(Stalled one, ChannelWorkers workers) {
    workers.startOne();
    await(one.begun);
    workers.moveStalled();
  }

  private ChannelWorkers workers(int most, BooleanSupplier batch) {
    return workers(new Limits(most, 0), () -> new Sending(batch));
  }

  private ChannelWorkers workers(Limits limits, Supplier<Turn> turns) {
    return new ChannelWorkers("Testing", limits, new Tasks(executor, new FakeOutages()), turns);
  }

  /** Makes progress, and is never stalled. */
  private record Sending(BooleanSupplier batch) implements Turn {

    @Override
    public boolean sendBatch() {
      return batch.getAsBoolean();
    }

    @Override
    public boolean isStalled() {
      return false;
    }

    @Override
    public void releaseUnsent() {
      throw new AssertionError("it is not stalled");
    }

    @Override
    public void close() {
      // nothing was opened
    }
  }

  /** Stalled until the test lets it continue. Then it continues once. */
  private static final class Stalled implements Turn {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final AtomicInteger batches = new AtomicInteger();
    private final AtomicInteger released = new AtomicInteger();

    @Override
    public boolean sendBatch() {
      begun.countDown();
      await(letGo);
      return batches.incrementAndGet() < 2;
    }

    @Override
    public boolean isStalled() {
      return begun.getCount() == 0 && letGo.getCount() == 1;
    }

    @Override
    public void releaseUnsent() {
      released.incrementAndGet();
    }

    @Override
    public void close() {
      // nothing was opened
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
