package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarRendererTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-11-30T00:00:00Z,           2026-12-07T00:00:00Z,           true
          2026-11-30T00:00:00+01:00,      2026-12-07T00:00:00+01:00,      true
          2026-12-07T00:00:00Z,           2026-11-30T00:00:00Z,           false
          garbage,                        2026-12-07T00:00:00Z,           false
          2026-11-30T00:00:00Z,           '',                             false
          2026-11-30T00:00:00Z,           ,                               false
          2026-02-30T00:00:00Z,           2026-12-07T00:00:00Z,           false
          0000-01-01T00:00:00Z,           2026-12-07T00:00:00Z,           false
          -999999999-01-01T00:00:00Z,     +999999999-12-31T00:00:00Z,     false
          """)
  void draws_only_a_possible_period(String start, String end, boolean drawn) {
    assertThat(CalendarRenderer.isStretch(start, end)).isEqualTo(drawn);
  }
}
