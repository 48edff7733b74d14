package org.punctual.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.domain.WrittenDate.Defect;

class WrittenDateTest {

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "2026-12-01", "2028-02-29", "9999-12-31"})
  void is_read_exactly_and_as_typed(String text) {
    assertThat(WrittenDate.exact(text).date()).contains(LocalDate.parse(text));
    assertThat(WrittenDate.typed(text).date()).contains(LocalDate.parse(text));
    assertThat(WrittenDate.exact(text).defect()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-2-3", " 2026-02-03", "2026-02-3\t"})
  void may_be_typed_with_short_numbers_and_white_space(String text) {
    assertThat(WrittenDate.typed(text).date()).contains(LocalDate.of(2026, 2, 3));
    assertThat(WrittenDate.exact(text).defect()).contains(Defect.DATE_INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tomorrow",
        "01.12.2026",
        "0000-01-01",
        "-0001-01-01",
        "-2026-12-01",
        "12026-12-01",
        "+12026-12-01",
        "+999999999-12-31",
        "99999999999999999999-01-01",
        "2026-99999999999-01",
        "26-12-01",
        "２０２６-12-01",
        "2026-12-01T10:00",
        "2026-12-01\u0000"
      })
  void in_another_form_or_beyond_the_years_is_invalid(String text) {
    assertThat(WrittenDate.exact(text).date()).isEmpty();
    assertThat(WrittenDate.exact(text).defect()).contains(Defect.DATE_INVALID);
    assertThat(WrittenDate.typed(text).date()).isEmpty();
    assertThat(WrittenDate.typed(text).defect()).contains(Defect.DATE_INVALID);
  }

  @ParameterizedTest
  @CsvSource({"2027-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-12-00"})
  void that_the_calendar_does_not_have_is_nonexistent(String text) {
    assertThat(WrittenDate.exact(text)).isEqualTo(WrittenDate.typed(text));
    assertThat(WrittenDate.exact(text).defect()).contains(Defect.DATE_NONEXISTENT);
  }

  @Test
  void defects_have_the_codes_of_their_messages() {
    assertThat(Defect.DATE_INVALID.code()).isEqualTo("date-invalid");
    assertThat(Defect.DATE_NONEXISTENT.code()).isEqualTo("date-nonexistent");
  }
}
