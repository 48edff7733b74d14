package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.punctual.domain.appointment.Appointment;

class DayPlannerTest {

  private static final LocalDate FIRST_OF_DECEMBER = LocalDate.of(2026, 12, 1);

  private final AdasPages pages = new AdasPages();

  @Test
  void offers_the_full_hours_of_the_waking_day_but_those_that_are_taken() {
    pages.book("Tea", "2026-12-01T09:15:00Z");

    List<DayHours.Entry> entries = hours(FIRST_OF_DECEMBER).entries();

    assertThat(entries)
        .extracting(entry -> entry.offer().label() + " " + entry.title())
        .startsWith(
            "07:00 – 08:00 ",
            "08:00 – 09:00 ",
            "09:00 – 10:00 ",
            "10:15 – 11:15 Tea",
            "12:00 – 13:00 ")
        .endsWith("21:00 – 22:00 ");
  }

  @Test
  void tells_pending_hours_apart() {
    pages.submit("Viewing", "2026-12-01T09:00:00Z");

    assertThat(hours(FIRST_OF_DECEMBER).entries())
        .filteredOn(entry -> !entry.isFree())
        .singleElement()
        .matches(DayHours.Entry::pending);
  }

  @Test
  void offers_nothing_that_has_begun() {
    LocalDate today = LocalDate.of(2026, 11, 23);

    assertThat(hours(today).entries()).first().matches(entry -> is(entry, "14:00"));
    pages.punctual.clock.setTo(Instant.parse("2026-11-23T20:00:00Z"));
    assertThat(hours(today).hasFree()).isFalse();
  }

  @Test
  void skips_an_hour_that_clocks_skip() {
    // On 2027-03-28 at 02:00 clocks in Vienna are set forward to 03:00; 07:00 is an hour like any.
    assertThat(hours(LocalDate.of(2027, 3, 28)).entries())
        .first()
        .matches(entry -> entry.start().equals(Instant.parse("2027-03-28T05:00:00Z")));
  }

  @Test
  void counts_the_hour_of_what_is_to_be_moved_as_free() {
    Appointment tea = pages.book("Tea", "2026-12-01T09:00:00Z");

    assertThat(pages.days().hours(FIRST_OF_DECEMBER, Optional.of(tea.id())).entries())
        .allMatch(DayHours.Entry::isFree);
  }

  @Test
  void knows_what_runs_over_midnight_on_both_days_and_what_ends_with_the_day_on_one() {
    Appointment overnight = pages.book("Overnight", "2026-12-01T22:30:00Z");
    Appointment evening = pages.book("Evening", "2026-11-30T22:00:00Z");

    assertThat(pages.days().held(FIRST_OF_DECEMBER)).containsExactly(overnight);
    assertThat(pages.days().held(FIRST_OF_DECEMBER.plusDays(1))).containsExactly(overnight);
    assertThat(pages.days().held(FIRST_OF_DECEMBER.minusDays(1))).containsExactly(evening);
  }

  @Test
  void knows_no_day_while_none_can_be_read() {
    TypedStart start = new TypedStart();
    start.setDate("soon");

    assertThat(pages.days().around(start, "")).isNull();
  }

  private DayHours hours(LocalDate day) {
    return pages.days().hours(day, Optional.empty());
  }

  private static boolean is(DayHours.Entry entry, String time) {
    return entry.offer().time().equals(time);
  }
}
