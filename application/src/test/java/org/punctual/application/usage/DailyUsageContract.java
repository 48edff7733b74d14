package org.punctual.application.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.DailyUsage.Latency;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.Period;
import org.punctual.domain.usage.UsageRecord.Answer;

/** What {@link UsageRecords} promise about an owner's days. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class DailyUsageContract extends UsageStoreContract {

  @Test
  void A_day_is_summed_up_by_type_of_call() {
    Answer answer = new Answer(200, Duration.ofMillis(7));
    store
        .usage()
        .add(
            UsageBatch.of(
                List.of(
                    call(NOON, 399, 10),
                    call(NOON, 400, 21),
                    call(NOON, 503, 31),
                    call(key, NOON, Operation.APPOINTMENTS_LIST, answer))));
    assertThat(store.usage().daily(adas(), DAY))
        .containsExactly(
            new DailyUsage(DAY.from(), Operation.APPOINTMENTS_LIST, 1, 0, new Latency(7, 7)),
            new DailyUsage(DAY.from(), Operation.ME_GET, 3, 2, new Latency(21, 31)));
  }

  @Test
  void A_day_has_the_time_that_95_of_100_calls_kept() {
    addTaking(IntStream.rangeClosed(1, 100));
    assertThat(latency()).isEqualTo(new Latency(51, 95));
  }

  @Test
  void A_day_of_twenty_calls_has_the_nineteenth() {
    addTaking(IntStream.rangeClosed(1, 20).map(i -> 21 - i));
    assertThat(latency()).isEqualTo(new Latency(11, 19));
  }

  @Test
  void A_day_of_21_calls_has_the_twentieth() {
    addTaking(IntStream.rangeClosed(1, 21));
    assertThat(latency()).isEqualTo(new Latency(11, 20));
  }

  @Test
  void A_day_of_23_hours_is_one() {
    // Clocks go forward on 29 March 2026 in Vienna.
    called("2026-03-28T22:59:59Z");
    called("2026-03-28T23:00:00Z");
    called("2026-03-29T21:59:59Z");
    called("2026-03-29T22:00:00Z");
    assertThat(callsByDate(period("2026-03-28", "2026-03-30")))
        .isEqualTo(Map.of("2026-03-28", 1L, "2026-03-29", 2L, "2026-03-30", 1L));
  }

  @Test
  void A_day_of_25_hours_is_one() {
    // Clocks go back on 25 October 2026 in Vienna.
    called("2026-10-24T21:59:59Z");
    called("2026-10-24T22:00:00Z");
    called("2026-10-25T22:59:59Z");
    called("2026-10-25T23:00:00Z");
    assertThat(callsByDate(period("2026-10-24", "2026-10-26")))
        .isEqualTo(Map.of("2026-10-24", 1L, "2026-10-25", 2L, "2026-10-26", 1L));
  }

  @Test
  void A_day_is_the_owners_in_whatever_zone() {
    called("2026-11-23T18:14:59Z");
    called("2026-11-23T18:15:00Z");
    Period kathmandu =
        new Period(
            LocalDate.parse("2026-11-01"),
            LocalDate.parse("2026-11-30"),
            ZoneId.of("Asia/Kathmandu"));
    assertThat(callsByDate(kathmandu)).isEqualTo(Map.of("2026-11-23", 1L, "2026-11-24", 1L));
  }

  @Test
  void A_day_comes_in_its_order_in_a_period_of_any_length() {
    IntStream.range(0, 250).forEach(days -> called(NOON.minus(Duration.ofDays(days))));
    List<DailyUsage> daily = store.usage().daily(adas(), period("1926-01-01", "2126-12-31"));
    assertThat(daily).hasSize(250).isSortedAccordingTo(Comparator.comparing(DailyUsage::date));
    assertThat(daily).allMatch(day -> day.calls() == 1);
  }

  private void addTaking(IntStream millis) {
    store.usage().add(UsageBatch.of(millis.mapToObj(i -> call(NOON, 200, i)).toList()));
  }

  private Latency latency() {
    return store.usage().daily(adas(), DAY).get(0).latency();
  }
}
