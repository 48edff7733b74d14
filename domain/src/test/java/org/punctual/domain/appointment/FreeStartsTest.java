package org.punctual.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FreeStartsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");

  @Test
  void are_the_next_three_hours_of_an_empty_calendar() {
    assertThat(freeFrom(TEN, List.of())).containsExactly(TEN, minutes(60), minutes(120));
  }

  @Test
  void begin_just_where_a_taken_hour_ends() {
    assertThat(freeFrom(TEN, List.of(hour(30))))
        .containsExactly(minutes(90), minutes(150), minutes(210));
  }

  @Test
  void leave_out_gaps_of_less_than_an_hour() {
    assertThat(freeFrom(TEN, List.of(hour(0), hour(119), hour(239))))
        .containsExactly(minutes(179), minutes(299), minutes(359));
  }

  @Test
  void fill_a_gap_of_exactly_an_hour() {
    assertThat(freeFrom(TEN, List.of(hour(0), hour(120)))).startsWith(minutes(60), minutes(180));
  }

  @Test
  void are_sought_for_14_days() {
    List<TimeSlot> taken = new ArrayList<>();
    for (int i = 0; i < 14 * 24 - 1; i++) {
      taken.add(hour(60 * i));
    }

    assertThat(freeFrom(TEN, taken)).containsExactly(TEN.plus(Duration.ofHours(14 * 24 - 1)));
  }

  @Test
  void are_none_further_ahead_than_one_can_book() {
    Instant latest = NOW.plus(Duration.ofDays(730));
    Instant anHourBefore = latest.minus(TimeSlot.HOUR);

    assertThat(freeFrom(anHourBefore, List.of())).containsExactly(anHourBefore, latest);
    assertThat(freeFrom(latest, List.of(TimeSlot.hourFrom(latest)))).isEmpty();
  }

  @Property
  void never_overlap_what_is_taken_and_stand_in_order_an_hour_apart(
      @ForAll @Size(max = 40) List<@IntRange(min = -59, max = 3_000) Integer> offsets) {
    List<TimeSlot> taken = offsets.stream().map(FreeStartsTest::hour).toList();

    List<Instant> free = freeFrom(TEN, taken);

    assertThat(free).hasSize(3).isSorted().allSatisfy(start -> assertIsFree(start, taken));
    assertThat(Duration.between(free.get(0), free.get(1))).isGreaterThanOrEqualTo(TimeSlot.HOUR);
    assertThat(Duration.between(free.get(1), free.get(2))).isGreaterThanOrEqualTo(TimeSlot.HOUR);
  }

  @Property
  void pass_over_no_free_hour_before_the_first(
      @ForAll @Size(max = 20) List<@IntRange(min = -59, max = 1_000) Integer> offsets) {
    List<TimeSlot> taken = offsets.stream().map(FreeStartsTest::hour).toList();

    Instant first = freeFrom(TEN, taken).get(0);

    for (Instant minute = TEN; minute.isBefore(first); minute = minute.plusSeconds(60)) {
      assertThat(taken).anyMatch(TimeSlot.hourFrom(minute)::overlaps);
    }
  }

  private static void assertIsFree(Instant start, List<TimeSlot> taken) {
    assertThat(start).isAfterOrEqualTo(TEN);
    assertThat(taken).noneMatch(TimeSlot.hourFrom(start)::overlaps);
  }

  private static List<Instant> freeFrom(Instant start, List<TimeSlot> taken) {
    return FreeStarts.from(start, taken, NOW);
  }

  private static Instant minutes(int after) {
    return TEN.plus(Duration.ofMinutes(after));
  }

  private static TimeSlot hour(int minutesAfter) {
    return TimeSlot.hourFrom(minutes(minutesAfter));
  }
}
