package org.punctual.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  @Nested
  class A_period_of_one_day {

    @Test
    void begins_and_ends_at_midnight_of_the_owner() {
      Period day = day("2026-12-01", VIENNA);

      assertThat(day.start()).isEqualTo("2026-11-30T23:00:00Z");
      assertThat(day.end()).isEqualTo("2026-12-01T23:00:00Z");
    }

    @Test
    void has_23_hours_when_clocks_go_forward() {
      // 2026-03-29: clocks in Vienna go from 02:00 to 03:00
      assertThat(lengthOf(day("2026-03-29", VIENNA))).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void has_25_hours_when_clocks_go_back() {
      // 2026-10-25: clocks in Vienna go from 03:00 back to 02:00
      assertThat(lengthOf(day("2026-10-25", VIENNA))).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void begins_at_one_where_midnight_is_skipped() {
      // 2018-11-04: clocks in São Paulo go from 00:00 to 01:00
      assertThat(day("2018-11-04", ZoneId.of("America/Sao_Paulo")).start())
          .isEqualTo("2018-11-04T03:00:00Z");
    }
  }

  @Nested
  class The_last_30_days {

    @Test
    void include_today_as_the_owner_sees_it() {
      Instant now = Instant.parse("2026-11-30T23:30:00Z");

      assertThat(Period.lastDays(now, VIENNA))
          .isEqualTo(
              new Period(LocalDate.parse("2026-11-02"), LocalDate.parse("2026-12-01"), VIENNA));
    }
  }

  private static Period day(String date, ZoneId zone) {
    return new Period(LocalDate.parse(date), LocalDate.parse(date), zone);
  }

  private static Duration lengthOf(Period period) {
    return Duration.between(period.start(), period.end());
  }
}
