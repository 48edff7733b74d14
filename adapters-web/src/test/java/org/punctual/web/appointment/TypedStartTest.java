package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.domain.Fault;
import org.punctual.domain.appointment.RequestedTime;
import org.punctual.web.frame.Texts;
import org.punctual.web.frame.ZoneClocks;

class TypedStartTest {

  private static final ZoneClocks CLOCKS = new ZoneClocks(AdasPages.VIENNA, Locale.ENGLISH);

  private final TypedStart start = new TypedStart();

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, 10:00, 2026-12-01T10:00",
    "2026-12-01, 9:05, 2026-12-01T09:05",
    "' 2026-2-3 ', ' 23:59 ', 2026-02-03T23:59"
  })
  void is_read_as_it_is_typed(String date, String time, LocalDateTime meant) {
    type(date, time);

    assertThat(start.asked(CLOCKS)).isEqualTo(RequestedTime.onClocks(meant, AdasPages.VIENNA));
    assertThat(start.faults(CLOCKS)).isEmpty();
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

    assertThat(start.asked(CLOCKS).start()).isEmpty();
    assertThat(start.faults(CLOCKS))
        .extracting(fault -> fault.member() + " " + fault.reason().code())
        .containsExactly(field + " " + code);
    assertThat(start.getDate()).isEqualTo(date);
    assertThat(start.getTime()).isEqualTo(time);
  }

  // On 2027-10-31 at 03:00 clocks in Vienna are set back to 02:00.
  @ParameterizedTest
  @CsvSource({
    "02:30 CEST,  2027-10-31T00:30:00Z",
    "02:30 CET,   2027-10-31T01:30:00Z",
    "2:30 am cet, 2027-10-31T01:30:00Z",
    "02:30+02:00, 2027-10-31T00:30:00Z",
    "02:30+01:00, 2027-10-31T01:30:00Z",
    "02:30 +1,    2027-10-31T01:30:00Z",
    "04:30 CET,   2027-10-31T03:30:00Z"
  })
  void is_the_reading_that_the_offset_names(String time, Instant meant) {
    type("2027-10-31", time);

    assertThat(start.asked(CLOCKS)).isEqualTo(RequestedTime.at(meant, AdasPages.VIENNA));
    assertThat(start.faults(CLOCKS)).isEmpty();
  }

  @Test
  void without_an_offset_is_the_earlier_reading() {
    type("2027-10-31", "02:30");

    assertThat(
            start
                .asked(CLOCKS)
                .resolve(AdasPages.VIENNA, Instant.parse("2027-10-01T00:00:00Z"))
                .slot()
                .start())
        .hasToString("2027-10-31T00:30:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2027-10-31 | 02:30 GMT |   02:30 CEST or 02:30 CET
          2027-10-31 | 02:30+03:00 | 02:30 CEST or 02:30 CET
          2027-10-31 | 02:30+99 |    02:30 CEST or 02:30 CET
          2027-10-31 | 04:30 CEST |  04:30
          2026-12-01 | 10:00 Uhr |   10:00
          """)
  void with_an_offset_of_another_time_is_refused_with_the_times_that_can_be_typed(
      String date, String time, String typable) {
    type(date, time);

    assertThat(start.asked(CLOCKS).start()).isEmpty();
    assertThat(start.faults(CLOCKS))
        .singleElement()
        .satisfies(fault -> assertThat(fault.member()).isEqualTo("time"))
        .satisfies(fault -> assertThat(textOf(fault)).endsWith("Type " + typable + "."));
  }

  @Test
  void that_clocks_skip_stays_a_skipped_time_whatever_its_offset() {
    // On 2027-03-28 at 02:00 clocks in Vienna are set forward to 03:00.
    type("2027-03-28", "02:30 CET");

    assertThat(start.asked(CLOCKS))
        .isEqualTo(RequestedTime.onClocks(LocalDateTime.of(2027, 3, 28, 2, 30), AdasPages.VIENNA));
    assertThat(start.faults(CLOCKS)).isEmpty();
  }

  @Test
  void is_filled_with_the_offset_when_clocks_show_its_time_twice() {
    start.fill(Instant.parse("2027-10-31T01:30:00Z"), CLOCKS);

    assertThat(start.getDate()).isEqualTo("2027-10-31");
    assertThat(start.getTime()).isEqualTo("02:30 CET");
  }

  @Test
  void is_filled_as_someone_would_type_it() {
    start.fill(Instant.parse("2026-02-03T08:05:00Z"), CLOCKS);

    assertThat(start.getDate()).isEqualTo("2026-02-03");
    assertThat(start.getTime()).isEqualTo("09:05");
  }

  @Test
  void knows_the_zone_on_whose_clocks_it_is_typed() {
    assertThat(start.isIn(AdasPages.VIENNA)).isTrue();

    start.fill(
        Instant.parse("2026-02-03T08:05:00Z"),
        new ZoneClocks(ZoneId.of("Asia/Tokyo"), Locale.ENGLISH));

    assertThat(start.isIn(AdasPages.VIENNA)).isFalse();
    assertThat(start.isIn(ZoneId.of("Asia/Tokyo"))).isTrue();
  }

  @Test
  void that_is_not_typed_at_all_counts_as_empty() {
    start.setDate(null);
    start.setTime(null);

    assertThat(start.readDate()).isEqualTo(Optional.empty());
    assertThat(start.faults(CLOCKS)).hasSize(2);
  }

  private static String textOf(Fault fault) {
    return new Texts()
        .of(Locale.ENGLISH, "refusal." + fault.reason().code(), fault.figures().toArray());
  }

  private void type(String date, String time) {
    start.setDate(date);
    start.setTime(time);
  }
}
