package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.web.frame.ZoneClocks;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FreeStartsTest {

  private static final ZoneClocks CLOCKS = new ZoneClocks(AdasPages.VIENNA, Locale.ENGLISH);
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final Instant DAY_BEFORE = at("00:00").minusSeconds(86_400);

  @Test
  void An_empty_day_offers_its_24_full_hours() {
    assertThat(offered(DAY_BEFORE)).hasSize(24).startsWith("00:00", "01:00").endsWith("23:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # taken             | offered from 09:00 to before 14:00
          10:00               | 09:00 11:00 12:00 13:00
          10:30               | 09:00 09:30 11:30 12:00 13:00
          10:15               | 09:00 11:30 12:00 13:00
          10:00 12:00         | 09:00 11:00 13:00
          09:30 11:30         | 10:30 12:30 13:00
          09:10 11:10         | 10:10 12:30 13:00
          09:10 11:15         | 10:10 12:30 13:00
          09:10 11:09         | 12:30 13:00
          """)
  void Every_free_period_of_an_hour_is_offered(String taken, String expected) {
    assertThat(offered(DAY_BEFORE, taken.split(" ")))
        .filteredOn(start -> start.compareTo("09:00") >= 0 && start.compareTo("14:00") < 0)
        .containsExactly(expected.split(" "));
  }

  @Test
  void A_start_that_has_passed_is_not_offered() {
    assertThat(offered(at("21:10"))).containsExactly("21:30", "22:00", "23:00");
    assertThat(offered(at("22:00"))).containsExactly("22:30", "23:00");
  }

  @Test
  void A_start_that_is_too_far_ahead_is_not_offered() {
    Instant twoYearsBefore = at("22:00").minus(Duration.ofDays(730));
    assertThat(offered(twoYearsBefore)).hasSize(23).endsWith("21:00", "22:00");
    assertThat(offered(twoYearsBefore.minus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void A_time_that_clocks_skip_is_not_offered() {
    // On 2027-03-28 at 02:00 clocks in Vienna are set forward to 03:00.
    assertThat(new FreeStarts(List.of(), CLOCKS, DAY_BEFORE).of(LocalDate.of(2027, 3, 28)))
        .hasSize(23);
  }

  @Nested
  class A_time_that_clocks_show_twice {

    // On 2027-10-31 at 03:00 clocks in Vienna are set back to 02:00.
    private static final LocalDate LONG_DAY = LocalDate.of(2027, 10, 31);

    @Test
    void is_offered_twice() {
      assertThat(offered())
          .hasSize(25)
          .startsWith("00:00", "01:00", "02:00 CEST", "02:00 CET", "03:00");
    }

    @Test
    void is_offered_once_when_one_of_both_hours_is_taken() {
      assertThat(offered("2027-10-31T00:00:00Z")).hasSize(24).contains("02:00 CET");
      assertThat(offered("2027-10-31T01:00:00Z")).hasSize(24).contains("02:00 CEST");
    }

    @Test
    void is_offered_between_two_taken_hours() {
      assertThat(offered("2027-10-31T00:30:00Z", "2027-10-31T02:30:00Z"))
          .containsSubsequence("01:00", "01:30", "02:30 CET", "04:30", "05:00");
    }

    private List<String> offered(String... taken) {
      List<TimeSlot> slots = Stream.of(taken).map(Instant::parse).map(TimeSlot::hourFrom).toList();
      return new FreeStarts(slots, CLOCKS, DAY_BEFORE)
          .of(LONG_DAY).stream().map(CLOCKS::time).toList();
    }
  }

  private static List<String> offered(Instant now, String... taken) {
    List<TimeSlot> slots = Stream.of(taken).map(start -> TimeSlot.hourFrom(at(start))).toList();
    return new FreeStarts(slots, CLOCKS, now)
        .of(DAY).stream()
            .map(start -> start.atZone(AdasPages.VIENNA).toLocalTime().toString())
            .toList();
  }

  private static Instant at(String time) {
    return DAY.atTime(LocalTime.parse(time)).atZone(AdasPages.VIENNA).toInstant();
  }
}
