package org.punctual.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.convert.ConverterException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateConverterTest {

  private final DateConverter converter = new DateConverter();

  @Test
  void reads_what_people_type() {
    assertThat(converter.read("2026-12-01", Locale.ENGLISH)).isEqualTo("2026-12-01");
    assertThat(converter.read(" 2026-2-3 ", Locale.ENGLISH)).isEqualTo("2026-02-03");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+12026-12-01", "12026-12-01", "0000-12-01", "+999999999-12-31", "01.12.2026"})
  void refuses_what_is_not_a_date(String typed) {
    assertThatThrownBy(() -> converter.read(typed, Locale.ENGLISH))
        .isInstanceOfSatisfying(
            ConverterException.class,
            refused ->
                assertThat(refused.getFacesMessage().getSummary())
                    .isEqualTo(new Texts().of(Locale.ENGLISH, "refusal.date-invalid")));
  }

  @Test
  void says_that_a_day_does_not_exist() {
    assertThatThrownBy(() -> converter.read("2027-02-29", Locale.ENGLISH))
        .isInstanceOfSatisfying(
            ConverterException.class,
            refused ->
                assertThat(refused.getFacesMessage().getSummary())
                    .isEqualTo("This day does not exist. Check the day and the month."));
  }

  @Test
  void shows_a_date_as_it_is_typed() {
    assertThat(converter.getAsString(null, null, LocalDate.of(2026, 2, 3))).isEqualTo("2026-02-03");
  }
}
