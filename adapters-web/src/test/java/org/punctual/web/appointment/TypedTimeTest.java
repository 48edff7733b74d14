package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedTimeTest {

  @ParameterizedTest
  @CsvSource({
    "9, 09:00",
    "09, 09:00",
    "0, 00:00",
    "23, 23:00",
    "9:05, 09:05",
    "09:05, 09:05",
    "9.05, 09:05",
    "905, 09:05",
    "0905, 09:05",
    "1730, 17:30",
    "9 am, 09:00",
    "9am, 09:00",
    "9 a.m., 09:00",
    "9:30 PM, 21:30",
    "930 pm, 21:30",
    "12 am, 00:00",
    "12 pm, 12:00",
    "12:15 am, 00:15",
    "' 9 ', 09:00"
  })
  void A_time_is_read_as_people_type_it(String typed, LocalTime meant) {
    assertThat(TypedTime.read(typed)).contains(new TypedTime(meant, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "2:30 CET, 02:30, CET",
    "02:30 cest, 02:30, CEST",
    "2:30 am CET, 02:30, CET",
    "02:30+01:00, 02:30, +01:00",
    "02:30 +1, 02:30, +1",
    "0230 -0500, 02:30, -0500"
  })
  void An_offset_may_be_typed_behind_the_time(String typed, LocalTime time, String offset) {
    assertThat(TypedTime.read(typed)).contains(new TypedTime(time, offset));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "noon",
        "24",
        "24:00",
        "9:60",
        "9:5",
        "99",
        "0 am",
        "13 pm",
        "-1",
        "9 xm",
        "12345",
        "9:05:00",
        "CET",
        "2:30 C.E.T.",
        "2:30 CET CET",
        "2:30+",
        "2:30 of the night"
      })
  void A_text_that_is_not_a_time_is_not_read(String typed) {
    assertThat(TypedTime.read(typed)).isEmpty();
  }
}
