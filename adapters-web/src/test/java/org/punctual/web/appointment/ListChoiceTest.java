package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListChoiceTest {

  private final ListChoice choice = new ListChoice();

  @Test
  void begins_with_the_upcoming_appointments_that_hold_their_hour() {
    assertThat(choice.tab()).isEqualTo(Tab.UPCOMING);
    assertThat(choice.statuses()).isEqualTo(StatusChoice.HELD);
    assertThat(choice.page()).isEqualTo(1);
    assertThat(choice.isNarrowed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "past, canceled, CANCELED",
    "past, held, ALL",
    "upcoming, lapsed, HELD",
    "'', all, ALL"
  })
  void knows_the_statuses_of_each_tab(String tab, String status, StatusChoice shown) {
    choice.setTab(tab);
    choice.setStatus(status);

    assertThat(choice.statuses()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "0, 1", "-1, 1", "x, 1", "'', 1", "100000, 1", ", 1"})
  void shows_the_first_page_for_an_invalid_number(String typed, int page) {
    choice.setPage(typed);

    assertThat(choice.page()).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, 2026-12-01",
    "2026-2-3, 2026-02-03",
    "2027-02-29, ''",
    "-999999999-01-01, ''",
    ", ''"
  })
  void keeps_a_date_and_drops_an_invalid_date(String typed, String date) {
    choice.setDate(typed);

    assertThat(choice.getDate()).isEqualTo(date);
  }

  @Test
  void has_an_address() {
    choice.setTab("past");
    choice.setStatus("canceled");
    choice.setText(" Grünwald & Söhne ");

    assertThat(choice.getAddress())
        .isEqualTo(
            "/appointments?tab=past&status=canceled&text=Gr%C3%BCnwald+%26+S%C3%B6hne&page=");
    assertThat(choice.isNarrowed()).isTrue();
  }

  @Test
  void uses_the_defaults_for_absent_values() {
    choice.setTab(null);
    choice.setStatus(null);
    choice.setText(null);

    assertThat(choice.getAddress()).isEqualTo("/appointments?tab=upcoming&status=held&text=&page=");
  }
}
