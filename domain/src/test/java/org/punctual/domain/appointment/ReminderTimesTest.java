package org.punctual.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.RefusalAssertions.assertRefusedAs;
import static org.punctual.domain.appointment.AppointmentReason.REMINDER_IN_PAST;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReminderTimesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant IN_10_WEEKS = NOW.plus(Duration.ofDays(70));
  private static final Instant IN_60_MINUTES = NOW.plus(Duration.ofMinutes(60));

  @Nested
  class Reminders_asked_for {

    @Test
    void may_be_at_the_start_and_up_to_four_weeks_before_it() {
      assertThat(asked(IN_10_WEEKS, 0, 40_320)).isEqualTo(new ReminderTimes(List.of(40_320, 0)));
    }

    @Test
    void stand_with_the_earliest_due_first() {
      assertThat(asked(IN_10_WEEKS, 10, 1440, 60).minutesBefore()).containsExactly(1440, 60, 10);
    }

    @Test
    void may_be_none() {
      assertThat(asked(IN_10_WEEKS)).isEqualTo(ReminderTimes.NONE);
    }

    @Test
    void are_due_so_many_minutes_before_the_start() {
      assertThat(ReminderTimes.dueAt(IN_60_MINUTES, 15)).isEqualTo("2026-11-23T12:45:00Z");
      assertThat(ReminderTimes.dueAt(IN_60_MINUTES, 0)).isEqualTo(IN_60_MINUTES);
    }

    @Test
    void are_counted_in_elapsed_minutes_where_a_clock_is_changed() {
      // 2026-03-29: clocks in Vienna go from 02:00 to 03:00, so 10:00 is 08:00Z
      Instant start = Instant.parse("2026-03-29T08:00:00Z");

      assertThat(ReminderTimes.dueAt(start, 1440)).isEqualTo("2026-03-28T08:00:00Z");
    }
  }

  @Nested
  class Reminders_are_refused {

    @Test
    void outside_of_0_to_40320_minutes_at_their_positions() {
      assertRefusedAs(
          List.of(
              "reminders/0/minutesBefore reminder-out-of-range",
              "reminders/2/minutesBefore reminder-out-of-range"),
          () -> asked(IN_10_WEEKS, -1, 60, 40_321));
    }

    @Test
    void when_two_are_alike_at_the_position_of_the_second() {
      assertRefusedAs(
          List.of(
              "reminders/1/minutesBefore reminder-duplicate",
              "reminders/3/minutesBefore reminder-duplicate"),
          () -> asked(IN_10_WEEKS, 60, 60, 10, 60));
    }

    @Test
    void when_they_would_be_due_now_or_before() {
      assertThatCode(() -> asked(IN_60_MINUTES, 59)).doesNotThrowAnyException();
      assertRefused(REMINDER_IN_PAST, () -> asked(IN_60_MINUTES, 60));
      assertRefused(REMINDER_IN_PAST, () -> asked(IN_60_MINUTES, 61));
    }

    @Test
    void beyond_the_limit_with_all_other_faults() {
      List<Integer> fifty = IntStream.range(0, 50).boxed().toList();
      List<Integer> oneMore =
          IntStream.concat(IntStream.range(0, 50), IntStream.of(-1)).boxed().toList();

      assertThatCode(() -> ReminderTimes.of(fifty, Limits.DEFAULT)).doesNotThrowAnyException();
      assertRefusedAs(
          List.of(
              "reminders too-many-reminders", "reminders/50/minutesBefore reminder-out-of-range"),
          () -> ReminderTimes.of(oneMore, Limits.DEFAULT));
    }

    @Test
    void never_for_their_number_where_there_is_no_limit() {
      List<Integer> many = IntStream.range(0, 1_000).boxed().toList();

      assertThatCode(() -> ReminderTimes.of(many, new Limits(0, 0))).doesNotThrowAnyException();
    }
  }

  @Nested
  class Reminders_that_replace_others {

    private final ReminderTimes present = new ReminderTimes(List.of(120, 60, 10));

    @Test
    void may_be_past_where_they_were_there_already() {
      assertThat(replaced(120, 30)).isEqualTo(new ReminderTimes(List.of(120, 30)));
    }

    @Test
    void are_checked_where_they_are_new() {
      assertRefusedAs(
          List.of("reminders/1/minutesBefore reminder-in-past"), () -> replaced(120, 90));
    }

    private ReminderTimes replaced(Integer... minutes) {
      return present.replacedBy(List.of(minutes), Limits.DEFAULT, IN_60_MINUTES, NOW);
    }
  }

  private static ReminderTimes asked(Instant start, Integer... minutes) {
    return ReminderTimes.of(List.of(minutes), Limits.DEFAULT, start, NOW);
  }
}
