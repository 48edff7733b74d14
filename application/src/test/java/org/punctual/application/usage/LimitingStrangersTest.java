package org.punctual.application.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.AdjustableClock;
import org.punctual.domain.usage.Allowance;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitingStrangersTest {

  private static final String HERE = "192.0.2.1";

  private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-23T12:00:18Z"));
  private final LimitingStrangers limiting = new LimitingStrangers(clock);

  @Test
  void An_address_may_ask_300_times_a_minute() {
    assertThat(IntStream.range(0, 300).mapToObj(i -> limiting.count(HERE)))
        .noneMatch(Allowance::isExceeded);
    assertThat(limiting.count(HERE)).isEqualTo(new Allowance(300, 301, 42));
  }

  @Test
  void Another_address_has_a_count_of_its_own() {
    IntStream.range(0, 301).forEach(i -> limiting.count(HERE));
    assertThat(limiting.count("192.0.2.2").isExceeded()).isFalse();
  }

  @Test
  void The_clocks_next_minute_begins_anew() {
    IntStream.range(0, 301).forEach(i -> limiting.count(HERE));
    clock.advance(Duration.ofSeconds(42));
    assertThat(limiting.count(HERE)).isEqualTo(new Allowance(300, 1, 60));
  }
}
