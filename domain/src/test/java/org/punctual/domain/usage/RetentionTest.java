package org.punctual.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RetentionTest {

  private static final Retention WEEK = new Retention(7);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Europe/Vienna,       2026-11-23T22:59:59Z, 2026-11-16
          Europe/Vienna,       2026-11-23T23:00:00Z, 2026-11-17
          Pacific/Kiritimati,  2026-11-23T10:00:00Z, 2026-11-17
          America/Los_Angeles, 2026-11-23T07:59:59Z, 2026-11-15
          """)
  void Today_and_so_many_days_before_it_are_kept_as_the_owner_counts_them(
      ZoneId zone, Instant now, LocalDate first) {
    assertThat(WEEK.keptFrom(now, zone)).isEqualTo(first);
  }

  @Test
  void Records_younger_than_that_many_times_24_hours_are_kept() {
    assertThat(WEEK.keptSince(Instant.parse("2026-11-23T12:00:00Z")))
        .isEqualTo("2026-11-16T12:00:00Z");
  }

  @Test
  void Less_than_a_day_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Retention(0));
  }
}
