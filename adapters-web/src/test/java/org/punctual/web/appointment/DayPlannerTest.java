package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.punctual.domain.appointment.Appointment;

class DayPlannerTest {

  private static final LocalDate FIRST_OF_DECEMBER = LocalDate.of(2026, 12, 1);

  private final AdasPages pages = new AdasPages();

  @Test
  void shows_taken_hours_between_the_free_ones() {
    pages.book("Tea", "2026-12-01T09:15:00Z");

    assertThat(entries(DayHours.Span.USUAL))
        .extracting(entry -> entry.offer().label() + " " + entry.title())
        .startsWith(
            "07:00 – 08:00 ",
            "08:00 – 09:00 ",
            "09:00 – 10:00 ",
            "10:15 – 11:15 Tea",
            "11:30 – 12:30 ",
            "12:00 – 13:00 ")
        .endsWith("21:00 – 22:00 ");
  }

  @Test
  void offers_the_hours_of_the_night_behind_a_button() {
    DayHours hours = hours(FIRST_OF_DECEMBER);

    assertThat(hours.parts())
        .extracting(part -> part.span() + " " + part.open())
        .containsExactly("EARLIER false", "USUAL true", "LATER false");
    assertThat(entries(DayHours.Span.EARLIER)).first().matches(entry -> is(entry, "00:00"));
    assertThat(entries(DayHours.Span.LATER)).last().matches(entry -> is(entry, "23:00"));
  }

  @Test
  void shows_the_part_of_the_day_that_holds_the_chosen_time() {
    assertThat(openParts(Optional.of(LocalTime.of(6, 30)))).containsExactly("EARLIER", "USUAL");
    assertThat(openParts(Optional.of(LocalTime.of(22, 0)))).containsExactly("USUAL", "LATER");
  }

  @Test
  void shows_the_night_at_once_when_only_the_night_is_free() {
    pages.punctual.clock.setTo(Instant.parse("2026-12-01T20:30:00Z"));

    assertThat(openParts(Optional.empty())).contains("LATER");
  }

  @Test
  void offers_no_late_hour_that_reaches_into_a_taken_hour_after_midnight() {
    pages.book("Night train", "2026-12-01T23:15:00Z");

    assertThat(entries(DayHours.Span.LATER))
        .extracting(entry -> entry.offer().time())
        .containsExactly("22:00", "23:00");
  }

  @Test
  void marks_pending_hours() {
    pages.submit("Viewing", "2026-12-01T09:00:00Z");

    assertThat(hours(FIRST_OF_DECEMBER).entries())
        .filteredOn(entry -> !entry.isFree())
        .singleElement()
        .matches(DayHours.Entry::pending);
  }

  @Test
  void offers_nothing_that_has_begun() {
    LocalDate today = LocalDate.of(2026, 11, 23);

    assertThat(hours(today).entries()).first().matches(entry -> is(entry, "13:30"));
    pages.punctual.clock.setTo(Instant.parse("2026-11-23T22:45:00Z"));
    assertThat(hours(today).hasFree()).isFalse();
  }

  @Test
  void skips_an_hour_that_clocks_skip() {
    // On 2027-03-28 at 02:00 clocks in Vienna are set forward to 03:00.
    assertThat(hours(LocalDate.of(2027, 3, 28)).entries())
        .extracting(entry -> entry.offer().time())
        .startsWith("00:00", "01:00", "03:00");
  }

  @Test
  void names_the_offset_of_an_hour_that_clocks_show_twice() {
    // On 2027-10-31 at 03:00 clocks in Vienna are set back to 02:00.
    pages.book("Night", "2027-10-31T00:00:00Z");

    assertThat(hours(LocalDate.of(2027, 10, 31)).entries())
        .extracting(entry -> entry.isFree() ? entry.offer().time() : entry.offer().label())
        .startsWith("00:00", "01:00", "02:00 CEST – 02:00 CET", "02:00 CET", "03:00");
  }

  @Test
  void counts_the_hour_of_the_appointment_to_be_moved_as_free() {
    Appointment tea = pages.book("Tea", "2026-12-01T09:00:00Z");

    assertThat(
            pages
                .days()
                .hours(FIRST_OF_DECEMBER, Optional.empty(), Optional.of(tea.id()))
                .entries())
        .allMatch(DayHours.Entry::isFree);
  }

  @Test
  void shows_an_appointment_over_midnight_on_both_days_and_one_until_midnight_on_one_day() {
    Appointment overnight = pages.book("Overnight", "2026-12-01T22:30:00Z");
    Appointment evening = pages.book("Evening", "2026-11-30T22:00:00Z");

    assertThat(pages.days().held(FIRST_OF_DECEMBER)).containsExactly(overnight);
    assertThat(pages.days().held(FIRST_OF_DECEMBER.plusDays(1))).containsExactly(overnight);
    assertThat(pages.days().held(FIRST_OF_DECEMBER.minusDays(1))).containsExactly(evening);
  }

  @Test
  void shows_no_day_while_the_date_can_not_be_read() {
    TypedStart start = new TypedStart();
    start.setDate("soon");

    assertThat(pages.days().around(start, "")).isNull();
  }

  private DayHours hours(LocalDate day) {
    return pages.days().hours(day, Optional.empty(), Optional.empty());
  }

  private List<DayHours.Entry> entries(DayHours.Span span) {
    return hours(FIRST_OF_DECEMBER).parts().stream()
        .filter(part -> part.span() == span)
        .flatMap(part -> part.entries().stream())
        .toList();
  }

  private List<String> openParts(Optional<LocalTime> chosen) {
    return pages.days().hours(FIRST_OF_DECEMBER, chosen, Optional.empty()).parts().stream()
        .filter(DayHours.Part::open)
        .map(part -> part.span().name())
        .toList();
  }

  private static boolean is(DayHours.Entry entry, String time) {
    return entry.offer().time().equals(time);
  }
}
