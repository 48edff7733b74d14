package org.punctual.domain.reminder;

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

class RetryPolicyTest {

  private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
  private static final Instant FAR = NOW.plus(Duration.ofDays(28));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          failures | at least | in the middle | below
          1        | 4        | 5             | 6
          2        | 12       | 15            | 18
          3        | 36       | 45            | 54
          4        | 108      | 135           | 162
          5        | 324      | 405           | 486
          6        | 480      | 600           | 720
          1000     | 480      | 600           | 720
          """)
  void waits_so_many_seconds(int failures, long atLeast, long inTheMiddle, long below) {
    assertThat(waitAfter(failures, 0)).isEqualTo(Duration.ofSeconds(atLeast));
    assertThat(waitAfter(failures, 0.5)).isEqualTo(Duration.ofSeconds(inTheMiddle));
    assertThat(waitAfter(failures, Math.nextDown(1.0)))
        .isLessThanOrEqualTo(Duration.ofSeconds(below));
  }

  @Property
  void waits_longer_each_time_whatever_the_spread_until_the_longest_wait(
      @ForAll @IntRange(min = 1, max = 4) int failures,
      @ForAll @DoubleRange(max = 1, maxIncluded = false) double one,
      @ForAll @DoubleRange(max = 1, maxIncluded = false) double other) {
    assertThat(waitAfter(failures + 1, one)).isGreaterThan(waitAfter(failures, other));
  }

  @Property
  void spreads_a_fifth_to_either_side(
      @ForAll @IntRange(min = 1, max = 50) int failures,
      @ForAll @DoubleRange(max = 1, maxIncluded = false) double jitter) {
    long middle = waitAfter(failures, 0.5).toMillis();

    assertThat(waitAfter(failures, jitter).toMillis())
        .isBetween(Math.round(middle * 0.8), Math.round(middle * 1.2));
  }

  @Property
  void never_comes_when_or_after_it_is_too_late(
      @ForAll @IntRange(min = 1, max = 20) int failures,
      @ForAll @DoubleRange(max = 1, maxIncluded = false) double jitter,
      @ForAll @LongRange(min = -1_000, max = 1_000_000) long usefulMillis) {
    Instant usefulUntil = NOW.plusMillis(usefulMillis);

    Optional<Instant> next = RetryPolicy.nextAttempt(failures, NOW, usefulUntil, jitter);

    assertThat(next.filter(at -> !at.isBefore(usefulUntil))).isEmpty();
    assertThat(next.isPresent())
        .isEqualTo(waitAfter(failures, jitter).compareTo(Duration.ofMillis(usefulMillis)) < 0);
  }

  @Test
  void gives_up_just_when_the_next_attempt_would_be_too_late() {
    assertThat(RetryPolicy.nextAttempt(1, NOW, NOW.plusSeconds(5), 0.5)).isEmpty();
    assertThat(RetryPolicy.nextAttempt(1, NOW, NOW.plusSeconds(5).plusNanos(1), 0.5))
        .contains(NOW.plusSeconds(5));
  }

  private static Duration waitAfter(int failures, double jitter) {
    Instant next = RetryPolicy.nextAttempt(failures, NOW, FAR, jitter).orElseThrow();
    return Duration.between(NOW, next);
  }
}
