package org.punctual.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PeriodTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Already Thursday 26 November in Berlin. */
  private static final Instant NOW = Instant.parse("2026-11-25T23:30:00Z");

  @Test
  void The_last_30_days_end_with_the_owners_today() {
    assertThat(Period.lastDays(NOW, BERLIN)).isEqualTo(period("2026-10-28", "2026-11-26"));
  }

  @Test
  void This_week_begins_on_its_monday_and_ends_with_the_owners_today() {
    assertThat(Period.thisWeek(NOW, BERLIN)).isEqualTo(period("2026-11-23", "2026-11-26"));
  }

  @Test
  void On_a_monday_this_week_is_that_day_alone() {
    Instant monday = Instant.parse("2026-11-23T12:00:00Z");
    assertThat(Period.thisWeek(monday, BERLIN)).isEqualTo(period("2026-11-23", "2026-11-23"));
  }

  @Test
  void On_a_sunday_this_week_is_seven_days() {
    Instant sunday = Instant.parse("2026-11-29T12:00:00Z");
    assertThat(Period.thisWeek(sunday, BERLIN)).isEqualTo(period("2026-11-23", "2026-11-29"));
  }

  @Test
  void It_lasts_from_its_first_midnight_to_the_one_after_its_last_day() {
    // Clocks go forward on 29 March 2026: that day has 23 hours.
    Period shortDay = period("2026-03-29", "2026-03-29");
    assertThat(shortDay.start()).isEqualTo("2026-03-28T23:00:00Z");
    assertThat(shortDay.end()).isEqualTo("2026-03-29T22:00:00Z");
  }

  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to), BERLIN);
  }
}
