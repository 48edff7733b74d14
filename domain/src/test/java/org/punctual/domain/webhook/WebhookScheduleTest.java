package org.punctual.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookScheduleTest {

  private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "1, PT5S",
    "2, PT5M",
    "3, PT30M",
    "4, PT2H",
    "5, PT5H",
    "6, PT10H",
    "7, PT14H",
    "8, PT20H",
    "9, PT24H"
  })
  void waits_so_long_after_so_many_failures(int failures, Duration wait) {
    assertThat(nextAttempt(failures, Optional.empty(), 0.5)).contains(NOW.plus(wait));
    assertThat(nextAttempt(failures, Optional.empty(), 0))
        .contains(NOW.plus(wait.multipliedBy(4).dividedBy(5)));
  }

  @Test
  void ends_after_ten_attempts() {
    assertThat(nextAttempt(10, Optional.empty(), 0.5)).isEmpty();
    assertThat(nextAttempt(10, Optional.of(Duration.ofSeconds(1)), 0.5)).isEmpty();
  }

  @Test
  void waits_longer_when_the_receiver_asks() {
    assertThat(nextAttempt(1, Optional.of(Duration.ofMinutes(2)), 0.5))
        .contains(NOW.plus(Duration.ofMinutes(2)));
    assertThat(nextAttempt(2, Optional.of(Duration.ofMinutes(2)), 0.5))
        .contains(NOW.plus(Duration.ofMinutes(5)));
  }

  @Property
  void is_never_earlier_than_the_receiver_asks(
      @ForAll @IntRange(min = 1, max = 9) int failures,
      @ForAll @LongRange(min = 0, max = 86_400) long seconds,
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double jitter) {
    Duration pause = Duration.ofSeconds(seconds);
    assertThat(nextAttempt(failures, Optional.of(pause), jitter).orElseThrow())
        .isAfterOrEqualTo(NOW.plus(pause));
  }

  private static Optional<Instant> nextAttempt(
      int failures, Optional<Duration> pause, double jitter) {
    return WebhookSchedule.nextAttempt(failures, NOW, pause, jitter);
  }
}
