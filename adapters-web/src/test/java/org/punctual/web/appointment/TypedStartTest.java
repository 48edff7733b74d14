package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.domain.appointment.RequestedTime;

class TypedStartTest {

  private final TypedStart start = new TypedStart();

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, 10:00, 2026-12-01T10:00",
    "2026-12-01, 9:05, 2026-12-01T09:05",
    "' 2026-2-3 ', ' 23:59 ', 2026-02-03T23:59"
  })
  void is_read_as_it_is_typed(String date, String time, LocalDateTime meant) {
    type(date, time);

    assertThat(start.asked(AdasPages.VIENNA))
        .isEqualTo(RequestedTime.onClocks(meant, AdasPages.VIENNA));
    assertThat(start.faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',         10:00, date, date-required
          2027-02-29, 10:00, date, date-nonexistent
          2026-13-01, 10:00, date, date-nonexistent
          +12026-12-01, 10:00, date, date-invalid
          12026-12-01, 10:00, date, date-invalid
          0000-12-01, 10:00, date, date-invalid
          99999999999999999999-01-01, 10:00, date, date-invalid
          01.12.2026, 10:00, date, date-invalid
          2026-12-01, '',    time, time-required
          2026-12-01, 24:00, time, time-invalid
          2026-12-01, noon,  time, time-invalid
          """)
  void says_which_part_can_not_be_read_and_keeps_it(
      String date, String time, String field, String code) {
    type(date, time);

    assertThat(start.asked(AdasPages.VIENNA).start()).isEmpty();
    assertThat(start.faults())
        .extracting(fault -> fault.member() + " " + fault.reason().code())
        .containsExactly(field + " " + code);
    assertThat(start.getDate()).isEqualTo(date);
    assertThat(start.getTime()).isEqualTo(time);
  }

  @Test
  void is_filled_as_someone_would_type_it() {
    start.fill(ZonedDateTime.of(2026, 2, 3, 9, 5, 0, 0, AdasPages.VIENNA));

    assertThat(start.getDate()).isEqualTo("2026-02-03");
    assertThat(start.getTime()).isEqualTo("09:05");
  }

  @Test
  void knows_the_zone_on_whose_clocks_it_is_typed() {
    assertThat(start.isIn(AdasPages.VIENNA)).isTrue();

    start.fill(ZonedDateTime.of(2026, 2, 3, 9, 5, 0, 0, ZoneId.of("Asia/Tokyo")));

    assertThat(start.isIn(AdasPages.VIENNA)).isFalse();
    assertThat(start.isIn(ZoneId.of("Asia/Tokyo"))).isTrue();
  }

  @Test
  void that_is_not_typed_at_all_counts_as_empty() {
    start.setDate(null);
    start.setTime(null);

    assertThat(start.readDate()).isEqualTo(Optional.empty());
    assertThat(start.faults()).hasSize(2);
  }

  private void type(String date, String time) {
    start.setDate(date);
    start.setTime(time);
  }
}
