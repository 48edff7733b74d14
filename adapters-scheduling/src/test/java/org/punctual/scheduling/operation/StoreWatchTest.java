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
import org.punctual.application.operation.StoreClock;

@DisplayName("Watching the store")
class StoreWatchTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Duration AHEAD = Duration.ofMinutes(3);

  private final AdjustableClock own = new AdjustableClock(NOON);
  private final AdjustableClock stores = new AdjustableClock(NOON.plus(AHEAD));
  private final VirtualExecutor executor = new VirtualExecutor(own);
  private final SteeredClock clock = new SteeredClock(own, this::nanos);
  private StoreClock store = stores::instant;
  private final StoreWatch watch = new StoreWatch(() -> store.now(), clock, executor, this::nanos);

  @Test
  void steersTheClockAtOnce() {
    watch.start();
    assertThat(clock.instant()).isEqualTo(NOON.plus(AHEAD));
  }

  @Test
  void letsTheClockFollowTheStoresWithinASecond() {
    watch.start();
    stores.setTo(NOON.plus(AHEAD).plusSeconds(30));
    executor.runFor(Duration.ofSeconds(1));
    assertThat(clock.instant()).isEqualTo(NOON.plus(AHEAD).plusSeconds(30));
  }

  @Test
  void goesOnAfterTheStoreWasAway() {
    watch.start();
    loseTheStore();
    executor.runFor(Duration.ofSeconds(30));
    assertThat(clock.instant()).isEqualTo(NOON.plus(AHEAD).plusSeconds(30));
    store = () -> NOON.plus(Duration.ofDays(1));
    executor.runFor(Duration.ofSeconds(1));
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(1)));
  }

  @Test
  void knowsNoStoreBeforeItsFirstAnswer() {
    assertThat(watch.isUp()).isFalse();
    loseTheStore();
    assertThatThrownBy(watch::start).hasMessage("away");
    assertThat(watch.isUp()).isFalse();
    store = stores::instant;
    watch.start();
    assertThat(watch.isUp()).isTrue();
  }

  @Test
  void knowsThatTheStoreIsThere() {
    watch.start();
    executor.runFor(Duration.ofMinutes(1));
    assertThat(watch.isUp()).isTrue();
  }

  @Test
  void takesThreeSecondsWithoutAnAnswerForAnAbsence() {
    watch.start();
    loseTheStore();
    executor.runFor(Duration.ofSeconds(4));
    assertThat(watch.isUp()).isTrue();
    executor.runFor(Duration.ofMillis(1));
    assertThat(watch.isUp()).isFalse();
  }

  @Test
  void noticesWithinASecondThatTheStoreIsBack() {
    watch.start();
    loseTheStore();
    executor.runFor(Duration.ofMinutes(1));
    assertThat(watch.isUp()).isFalse();
    store = stores::instant;
    executor.runFor(Duration.ofSeconds(1));
    assertThat(watch.isUp()).isTrue();
  }

  @Test
  void takesALookThatComesLateForNoAbsence() {
    watch.start();
    own.advance(Duration.ofMinutes(1));
    assertThat(watch.isUp()).isTrue();
  }

  @Test
  void asksAtOnceForWhoHasToKnow() {
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
  void asksNoStoreThatIsKnownToBeAway() {
    watch.start();
    loseTheStore();
    executor.runFor(Duration.ofMinutes(1));
    store = stores::instant;
    assertThat(watch.ping()).isFalse();
  }

  @Test
  @Timeout(10)
  void looksOnceForAllWhoWaitForAnotherLook() throws InterruptedException {
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
