package org.punctual.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          date       | zone              | start                | end                  | what
          2026-12-01 | Europe/Vienna     | 2026-11-30T23:00:00Z | 2026-12-01T23:00:00Z | 24 hours
          2027-03-28 | Europe/Vienna     | 2027-03-27T23:00:00Z | 2027-03-28T22:00:00Z | 23 hours
          2027-10-31 | Europe/Vienna     | 2027-10-30T22:00:00Z | 2027-10-31T23:00:00Z | 25 hours
          2018-11-04 | America/Sao_Paulo | 2018-11-04T03:00:00Z | 2018-11-05T02:00:00Z | no midnight
          2011-12-30 | Pacific/Apia      | 2011-12-30T10:00:00Z | 2011-12-30T10:00:00Z | skipped
          """)
  void begins_and_ends_as_clocks_show(
      LocalDate date, ZoneId zone, Instant start, Instant end, String what) {
    Day day = new Day(date, zone);

    assertThat(day.start()).as(what).isEqualTo(start);
    assertThat(day.end()).as(what).isEqualTo(end);
  }
}
