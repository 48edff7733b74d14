package org.punctual.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RateLimitTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final RateLimit LIMIT = new RateLimit(120);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-11-23T11:59:59.999Z, 2026-11-23T11:59:00Z, 1
          2026-11-23T12:00:00.000Z, 2026-11-23T12:00:00Z, 60
          2026-11-23T12:00:00.001Z, 2026-11-23T12:00:00Z, 60
          2026-11-23T12:00:18.000Z, 2026-11-23T12:00:00Z, 42
          2026-11-23T12:00:59.000Z, 2026-11-23T12:00:00Z, 1
          """)
  void A_minute_is_the_clocks_and_ends_in_whole_seconds_rounded_up(
      Instant now, Instant minute, int secondsLeft) {
    assertThat(RateLimit.minuteOf(now)).isEqualTo(minute);
    assertThat(LIMIT.after(1, now)).isEqualTo(new Allowance(120, 1, secondsLeft));
  }

  @ParameterizedTest
  @CsvSource({"1, 119, false", "119, 1, false", "120, 0, false", "121, 0, true", "500, 0, true"})
  void A_call_is_one_too_many_when_more_than_the_limit_were_made(
      long used, long remaining, boolean isExceeded) {
    assertThat(LIMIT.after(used, NOON).remaining()).isEqualTo(remaining);
    assertThat(LIMIT.after(used, NOON).isExceeded()).isEqualTo(isExceeded);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "99, 0", "100, 1", "120, 1", "1000, 10"})
  void Five_servers_with_a_local_allowance_each_stay_within_five_percent(
      int perMinute, int localAllowance) {
    assertThat(new RateLimit(perMinute).localAllowance()).isEqualTo(localAllowance);
    assertThat(100L * 5 * localAllowance).isLessThanOrEqualTo(5L * perMinute);
  }

  @Test
  void Zero_is_no_limit() {
    assertThat(new RateLimit(0).isNone()).isTrue();
    assertThat(LIMIT.isNone()).isFalse();
  }
}
