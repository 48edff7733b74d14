package org.punctual.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FreeRangesTest {

  private static final Instant EIGHT = Instant.parse("2026-12-01T08:00:00Z");
  private static final int STRETCH = 600;

  @Test
  void are_the_whole_stretch_of_an_empty_calendar() {
    assertThat(free()).containsExactly(range(0, STRETCH));
  }

  @Test
  void lie_before_between_and_after_taken_hours() {
    assertThat(free(300, 90)).containsExactly(range(0, 90), range(150, 300), range(360, STRETCH));
  }

  @Test
  void are_at_least_an_hour_long() {
    assertThat(free(59, 179, 300))
        .containsExactly(range(119, 179), range(239, 300), range(360, STRETCH));
  }

  @Test
  void are_cut_at_the_ends_of_the_stretch() {
    assertThat(free(-30, STRETCH - 30)).containsExactly(range(30, STRETCH - 30));
  }

  @Test
  void ignore_hours_that_only_touch_the_stretch() {
    assertThat(free(-60, STRETCH)).containsExactly(range(0, STRETCH));
  }

  @Test
  void are_none_when_less_than_an_hour_is_left() {
    TimeSlot rest = new TimeSlot(EIGHT, EIGHT.plus(Duration.ofMinutes(59)));
    assertThat(FreeRanges.within(rest, List.of())).isEmpty();
  }

  @Property
  void start_exactly_at_the_free_minutes(
      @ForAll @Size(max = 8) List<@IntRange(min = -90, max = 660) Integer> taken) {
    List<TimeSlot> free = free(taken.toArray(Integer[]::new));
    for (int minute = 0; minute <= STRETCH - 60; minute++) {
      TimeSlot hour = TimeSlot.hourFrom(at(minute));
      boolean isFree = taken.stream().noneMatch(start -> hour.overlaps(hour(start)));
      assertThat(free.stream().anyMatch(range -> range.encloses(hour))).isEqualTo(isFree);
    }
  }

  private static List<TimeSlot> free(Integer... taken) {
    return FreeRanges.within(
        range(0, STRETCH), Arrays.stream(taken).map(FreeRangesTest::hour).toList());
  }

  private static TimeSlot hour(int minute) {
    return TimeSlot.hourFrom(at(minute));
  }

  private static TimeSlot range(int from, int to) {
    return new TimeSlot(at(from), at(to));
  }

  private static Instant at(int minute) {
    return EIGHT.plus(Duration.ofMinutes(minute));
  }
}
