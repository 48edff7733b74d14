package org.punctual.rest.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.domain.appointment.RequestedTime.RequestedStart;

class StartTextTest {

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T10:00:00+01:00, 2026-12-01T09:00:00Z",
    "2026-12-01T09:00:00.000Z, 2026-12-01T09:00:00Z",
    "2026-12-01T09:00Z, 2026-12-01T09:00:00Z",
    "2026-12-01T09:00-00:00, 2026-12-01T09:00:00Z",
    "2026-12-01T14:45:00.0+05:45, 2026-12-01T09:00:00Z",
    "2026-12-01T00:30-11:00, 2026-12-01T11:30:00Z",
    "2026-12-01T09:00:30Z, 2026-12-01T09:00:30Z"
  })
  void with_an_offset_it_is_an_instant(String text, Instant instant) {
    assertThat(StartText.read(text)).contains(new RequestedStart.At(instant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-01T10:00", "2026-12-01T10:00:00", "2026-12-01T10:00:00.000000"})
  void without_an_offset_it_is_a_local_time(String text) {
    LocalDateTime shown = LocalDateTime.of(2026, 12, 1, 10, 0);
    assertThat(StartText.read(text)).contains(new RequestedStart.OnClocks(shown));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2026-12-01",
        "10:00",
        "1796115600",
        "2026-12-01 10:00:00Z",
        "2026-12-01T10Z",
        "2026-12-01T10:00:00.5Z",
        "2026-12-01T10:00:00.Z",
        "2026-12-01T10:00.0Z",
        "2026-12-01T24:00Z",
        "2026-12-01T10:60Z",
        "2026-12-01T10:00:60Z",
        "2026-02-30T10:00Z",
        "2026-13-01T10:00Z",
        "26-12-01T10:00Z",
        "+12026-12-01T10:00Z",
        "12026-12-01T10:00Z",
        "0000-01-01T00:00Z",
        "99999999999999999999-01-01T00:00Z",
        "2026-12-01T10:00+19:00",
        "2026-12-01T10:00+01:60",
        "2026-12-01T10:00Z[Europe/Vienna]",
        " 2026-12-01T10:00Z",
        "2026-12-01T10:00Z\n",
        "２０２６-12-01T10:00Z",
        "2026-W49-2T10:00Z"
      })
  void anything_else_is_not_a_time(String text) {
    assertThat(StartText.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-02-29T10:00, nonexistent-day",
    "2026-04-31T10:00Z, nonexistent-day",
    "2027-02-29 10:00, unreadable-time",
    "2028-02-29T25:00, unreadable-time",
    "0000-02-28T10:00, unreadable-time",
    "soon, unreadable-time"
  })
  void a_day_that_does_not_exist_is_another_defect_than_an_unreadable_time(
      String text, String defect) {
    assertThat(StartText.read(text)).isEmpty();
    assertThat(StartText.defectOf(text)).isEqualTo(defect);
  }

  @Test
  void the_first_and_the_last_year_are_times_too() {
    assertThat(StartText.read("0001-01-01T00:00+18:00")).isPresent();
    assertThat(StartText.read("9999-12-31T23:59-18:00")).isPresent();
  }
}
