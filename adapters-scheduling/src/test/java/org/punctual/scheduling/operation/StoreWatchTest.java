package org.punctual.scheduling.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.punctual.application.AdjustableClock;
import org.punctual.application.VirtualExecutor;
import org.punctual.application.operation.FakeOutages;
import org.punctual.application.operation.StoreClock;
import org.punctual.scheduling.job.Tasks;

@DisplayName("Watching the store")
class StoreWatchTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Duration AHEAD = Duration.ofMinutes(3);

  private final AdjustableClock own = new AdjustableClock(NOON);
  private final AdjustableClock stores = new AdjustableClock(NOON.plus(AHEAD));
  private final VirtualExecutor executor = new VirtualExecutor(own);
  private final SteeredClock clock = new SteeredClock(own, this::nanos);
  private StoreClock store = stores::instant;
  private final StoreWatch watch =
      new StoreWatch(() -> store.now(), clock, new Tasks(executor, new FakeOutages()), this::nanos);

  @Test
  void steers_the_clock_at_once() {
    watch.start();
    assertThat(clock.instant()).isEqualTo(NOON.plus(AHEAD));
  }

  @Test
  void lets_the_clock_follow_the_stores_within_a_second() {
    watch.start();
    stores.setTo(NOON.plus(AHEAD).plusSeconds(30));
    executor.runFor(Duration.ofSeconds(1));
    assertThat(clock.instant()).isEqualTo(NOON.plus(AHEAD).plusSeconds(30));
  }

  @Test
  void goes_on_after_an_outage() {
    watch.start();
    loseTheStore();
    executor.runFor(Duration.ofSeconds(30));
    assertThat(clock.instant()).isEqualTo(NOON.plus(AHEAD).plusSeconds(30));
    store = () -> NOON.plus(Duration.ofDays(1));
    executor.runFor(Duration.ofSeconds(1));
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(1)));
  }

  @Test
  void knows_no_store_before_its_first_answer() {
    assertThat(watch.isUp()).isFalse();
    loseTheStore();
    assertThatThrownBy(watch::start).hasMessage("away");
    assertThat(watch.isUp()).isFalse();
    store = stores::instant;
    watch.start();
    assertThat(watch.isUp()).isTrue();
  }

  @Test
  void knows_that_the_store_is_there() {
    watch.start();
    executor.runFor(Duration.ofMinutes(1));
    assertThat(watch.isUp()).isTrue();
  }

  @Test
  void takes_three_seconds_without_an_answer_for_an_outage() {
    watch.start();
    loseTheStore();
    executor.runFor(Duration.ofSeconds(4));
    assertThat(watch.isUp()).isTrue();
    executor.runFor(Duration.ofMillis(1));
    assertThat(watch.isUp()).isFalse();
  }

  @Test
  void notices_within_a_second_that_the_store_is_back() {
    watch.start();
    loseTheStore();
    executor.runFor(Duration.ofMinutes(1));
    assertThat(watch.isUp()).isFalse();
    store = stores::instant;
    executor.runFor(Duration.ofSeconds(1));
    assertThat(watch.isUp()).isTrue();
  }

  @Test
  void does_not_take_a_late_reading_for_an_outage() {
    watch.start();
    own.advance(Duration.ofMinutes(1));
    assertThat(watch.isUp()).isTrue();
  }

  @Test
  void reads_the_clock_at_once_for_a_ping() {
    watch.start();
    own.advance(Duration.ofMillis(1));
    loseTheStore();
    assertThat(watch.ping()).isFalse();
    assertThat(watch.isUp()).isTrue();
    own.advance(Duration.ofMillis(1));
    store = stores::instant;
    assertThat(watch.ping()).isTrue();
  }

  @Test
  void does_not_read_the_clock_during_a_known_outage() {
    watch.start();
    loseTheStore();
    executor.runFor(Duration.ofMinutes(1));
    store = stores::instant;
    assertThat(watch.ping()).isFalse();
  }

  @Test
  @Timeout(10)
  void reads_the_clock_once_for_all_waiting_callers() throws InterruptedException {
    watch.start();
    CountDownLatch answer = new CountDownLatch(1);
    AtomicInteger looks = new AtomicInteger();
    store = () -> lateAnswer(looks, answer);
    List<Thread> askers = Stream.generate(() -> new Thread(watch::ping)).limit(5).toList();
    askers.forEach(Thread::start);
    while (!askers.stream().allMatch(StoreWatchTest::isWaiting)) {
      Thread.onSpinWait();
    }
    answer.countDown();
    for (Thread asker : askers) {
      asker.join();
    }
    assertThat(looks).hasValue(2);
  }

  private Instant lateAnswer(AtomicInteger looks, CountDownLatch answer) {
    looks.incrementAndGet();
    try {
      answer.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    own.advance(Duration.ofMillis(1));
    return stores.instant();
  }

  private static boolean isWaiting(Thread thread) {
    return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.BLOCKED;
  }

  private void loseTheStore() {
    store =
        () -> {
          throw new IllegalStateException("away");
        };
  }

  private long nanos() {
    return ChronoUnit.NANOS.between(NOON, own.instant());
  }
}
