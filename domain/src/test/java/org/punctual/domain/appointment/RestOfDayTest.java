package org.punctual.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.domain.Day;

class RestOfDayTest {

  private static final Duration A_YEAR = Duration.ofDays(365);

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, Europe/Vienna, 2026-11-30T23:00:00Z, 1440",
    // Clocks are set forward in Vienna on 2027-03-28, and back on 2027-10-31.
    "2027-03-28, Europe/Vienna, 2027-03-27T23:00:00Z, 1380",
    "2027-10-31, Europe/Vienna, 2027-10-30T22:00:00Z, 1500",
    // In Beirut clocks are set forward at midnight on 2027-03-28: the day begins at 01:00.
    "2027-03-28, Asia/Beirut, 2027-03-27T22:00:00Z, 1380"
  })
  void begins_and_ends_with_the_day(LocalDate date, ZoneId zone, Instant start, long minutes) {
    Day day = new Day(date, zone);
    Instant end = start.plus(Duration.ofMinutes(minutes));
    assertThat(RestOfDay.of(day, start.minus(A_YEAR))).contains(new TimeSlot(start, end));
    assertThat(RestOfDay.of(day, start)).contains(new TimeSlot(start, end));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T10:00:00Z,           2026-12-01T10:00:00Z",
    "2026-12-01T10:00:00.000000001Z, 2026-12-01T10:01:00Z",
    "2026-12-01T10:00:59.999999Z,    2026-12-01T10:01:00Z"
  })
  void begins_on_a_whole_minute(Instant now, Instant from) {
    Day day = new Day(LocalDate.of(2026, 12, 1), ZoneId.of("UTC"));
    assertThat(RestOfDay.of(day, now)).contains(new TimeSlot(from, day.end()));
  }

  @Test
  void is_nothing_when_the_day_is_over() {
    Day day = new Day(LocalDate.of(2026, 12, 1), ZoneId.of("UTC"));
    assertThat(RestOfDay.of(day, day.end())).isEmpty();
    assertThat(RestOfDay.of(day, day.end().minusMillis(1))).isEmpty();
  }

  /** A start may be 730 days ahead. */
  @ParameterizedTest
  @CsvSource({
    "2026-12-01T23:30:00Z,    2028-12-01T00:00:00Z",
    "2026-12-01T23:00:00Z,    2028-12-01T00:00:00Z",
    "2026-12-01T22:59:59.99Z, 2028-11-30T23:59:00Z",
    "2026-12-01T10:00:30Z,    2028-11-30T11:00:00Z",
    "2026-11-30T23:59:59Z,    2028-11-30T00:59:00Z"
  })
  void ends_with_the_last_hour_that_can_be_booked(Instant now, Instant end) {
    Day day = new Day(LocalDate.of(2028, 11, 30), ZoneId.of("UTC"));
    assertThat(RestOfDay.of(day, now)).contains(new TimeSlot(day.start(), end));
  }

  @Test
  void is_nothing_when_the_day_is_too_far_ahead() {
    Day day = new Day(LocalDate.of(2028, 11, 30), ZoneId.of("UTC"));
    assertThat(RestOfDay.of(day, Instant.parse("2026-11-30T22:59:59Z"))).isEmpty();
  }

  @Test
  void is_nothing_when_the_zone_skips_the_day() {
    // Samoa moved across the date line, and had no 2011-12-30.
    Day skipped = new Day(LocalDate.of(2011, 12, 30), ZoneId.of("Pacific/Apia"));
    assertThat(RestOfDay.of(skipped, skipped.start().minus(A_YEAR))).isEmpty();
  }

  @Test
  void ends_within_the_years_that_can_be_written() {
    Day last = new Day(LocalDate.of(9999, 12, 31), ZoneId.of("America/New_York"));
    assertThat(RestOfDay.of(last, last.start().minus(A_YEAR)).map(TimeSlot::end))
        .contains(Instant.parse("9999-12-31T23:59:59Z"));
  }
}
