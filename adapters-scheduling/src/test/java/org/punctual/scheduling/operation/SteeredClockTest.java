package org.punctual.scheduling.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A steered clock")
class SteeredClockTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);
  private final SteeredClock clock =
      new SteeredClock(Clock.fixed(NOON, ZoneOffset.UTC), nanos::get);

  @Test
  void begins_with_the_servers_time_and_goes_on() {
    assertThat(clock.instant()).isEqualTo(NOON);
    pass(Duration.ofMillis(1500));
    assertThat(clock.instant()).isEqualTo(NOON.plusMillis(1500));
  }

  @Test
  void ticks_in_whole_milliseconds() {
    pass(Duration.ofNanos(1_999_999));
    assertThat(clock.instant()).isEqualTo(NOON.plusMillis(1));
  }

  @Nested
  class After_a_look_at_the_store {

    @Test
    void shows_the_stores_time_at_the_latest_moment_it_may_have_been_shown() {
      look(Duration.ofMillis(7), NOON.plus(HOUR), Duration.ofMillis(3));
      assertThat(clock.instant()).isEqualTo(NOON.plus(HOUR));
    }

    @Test
    void stays_unchanged_if_a_later_reading_agrees() {
      look(Duration.ZERO, NOON, Duration.ofMillis(1));
      look(Duration.ofMillis(500), NOON.plusMillis(400), Duration.ofMillis(500));
      assertThat(clock.instant()).isEqualTo(NOON.plusMillis(1000));
    }

    @Test
    void catches_up_if_it_was_behind() {
      look(Duration.ZERO, NOON, Duration.ZERO);
      look(Duration.ofMillis(5), NOON.plus(HOUR), Duration.ofMillis(5));
      assertThat(clock.instant()).isEqualTo(NOON.plus(HOUR));
    }

    @Test
    void goes_back_to_the_earliest_possible_time_of_the_store_if_it_was_ahead() {
      look(Duration.ZERO, NOON.plus(HOUR), Duration.ZERO);
      look(Duration.ofMillis(5), NOON, Duration.ofMillis(6));
      assertThat(clock.instant()).isEqualTo(NOON);
    }
  }

  /** Reads the store's clock. The store answers at some moment between the call and its return. */
  private void look(Duration way, Instant shown, Duration back) {
    long before = nanos.get();
    pass(way);
    pass(back);
    clock.steer(shown, before, nanos.get());
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
