package org.punctual.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.punctual.domain.appointment.TimeSlot;

class TimesTest {

  private static final Instant NEW_YEARS_EVE = Instant.parse("2026-12-31T23:30:00Z");

  private final Times vienna = in("Europe/Vienna");

  @Test
  void shows_days_and_hours_on_the_owners_clocks() {
    assertThat(vienna.when(TimeSlot.hourFrom(NEW_YEARS_EVE)))
        .isEqualTo("Friday 1 January 2027, 00:30 – 01:30");
    assertThat(in("America/New_York").when(TimeSlot.hourFrom(NEW_YEARS_EVE)))
        .isEqualTo("Thursday 31 December 2026, 18:30 – 19:30");
  }

  @Test
  void names_the_clocks_where_they_are_set_back_within_the_hour() {
    // On 2026-10-25 at 03:00 clocks in Vienna were set back to 02:00.
    TimeSlot slot = TimeSlot.hourFrom(Instant.parse("2026-10-25T00:30:00Z"));

    assertThat(vienna.hours(slot)).isEqualTo("02:30 CEST – 02:30 CET");
  }

  @Test
  void names_the_clocks_of_an_hour_that_they_show_twice() {
    TimeSlot first = TimeSlot.hourFrom(Instant.parse("2026-10-25T00:00:00Z"));
    TimeSlot second = TimeSlot.hourFrom(Instant.parse("2026-10-25T01:00:00Z"));
    TimeSlot after = TimeSlot.hourFrom(Instant.parse("2026-10-25T02:00:00Z"));

    assertThat(vienna.hours(first)).isEqualTo("02:00 CEST – 02:00 CET");
    assertThat(vienna.hours(second)).isEqualTo("02:00 CET – 03:00 CET");
    assertThat(vienna.hours(after)).isEqualTo("03:00 – 04:00");
    assertThat(vienna.start(second)).isEqualTo("02:00 CET – 03:00 CET");
    assertThat(vienna.start(after)).isEqualTo("03:00");
  }

  @Test
  void names_the_clocks_of_a_single_time_that_they_show_twice() {
    Instant first = Instant.parse("2026-10-25T00:30:00Z");
    Instant second = Instant.parse("2026-10-25T01:30:00Z");

    assertThat(vienna.time(first)).isEqualTo("02:30 CEST");
    assertThat(vienna.time(second)).isEqualTo("02:30 CET");
    assertThat(vienna.moment(second)).isEqualTo("25 Oct 2026, 02:30 CET");
    assertThat(vienna.momentOfYear(second)).isEqualTo("25 Oct, 02:30 CET");
    assertThat(vienna.time(second.plusSeconds(3600))).isEqualTo("03:30");
  }

  @Test
  void names_the_offset_in_figures_where_the_abbreviation_stays() {
    // On 2014-10-26 at 02:00 Moscow changed its standard time. It is MSK before and after.
    Instant second = Instant.parse("2014-10-25T22:30:00Z");

    assertThat(in("Europe/Moscow").time(second)).isEqualTo("01:30+03:00");
  }

  @Test
  void names_the_clocks_where_they_leave_an_hour_out() {
    // On 2027-03-28 at 02:00 clocks in Vienna are set to 03:00.
    TimeSlot slot = TimeSlot.hourFrom(Instant.parse("2027-03-28T00:30:00Z"));

    assertThat(vienna.hours(slot)).isEqualTo("01:30 CET – 03:30 CEST");
  }

  @Test
  void writes_an_instant_for_people_and_for_machines() {
    assertThat(vienna.moment(NEW_YEARS_EVE)).isEqualTo("1 Jan 2027, 00:30");
    assertThat(vienna.stamp(NEW_YEARS_EVE)).isEqualTo("2027-01-01T00:30:00+01:00");
  }

  @Test
  void writes_a_day_with_and_without_its_year() {
    LocalDate day = LocalDate.of(2026, 12, 1);

    assertThat(vienna.day(day)).isEqualTo("Tuesday 1 December 2026");
    assertThat(vienna.dayOfYear(day)).isEqualTo("Tuesday 1 December");
    assertThat(vienna.weekday(day)).isEqualTo("Tuesday");
  }

  private static Times in(String zone) {
    return new Times(ZoneId.of(zone), Locale.ENGLISH, new Texts());
  }
}
