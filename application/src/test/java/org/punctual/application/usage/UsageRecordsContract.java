package org.punctual.application.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.application.Samples;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.usage.DailyCalls;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.Period;
import org.punctual.domain.usage.UsageRecord;
import org.punctual.domain.usage.UsageRecord.Answer;

/** What {@link UsageRecords} promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class UsageRecordsContract extends UsageStoreContract {

  @Test
  void The_latest_calls_come_first_and_not_more_than_asked_for() {
    UsageRecord second = called(NOON.plusSeconds(1));
    UsageRecord third = called(NOON.plusSeconds(2));
    called(NOON);
    assertThat(store.usage().latest(adas(), DAY, 2)).containsExactly(third, second);
  }

  @Test
  void A_period_holds_its_first_instant_and_not_the_one_after_its_last_day() {
    called("2026-11-22T22:59:59.999Z");
    UsageRecord first = called("2026-11-22T23:00:00Z");
    UsageRecord last = called("2026-11-23T22:59:59.999Z");
    called("2026-11-23T23:00:00Z");
    assertThat(store.usage().latest(adas(), DAY, 9)).containsExactly(last, first);
    assertThat(store.usage().callsByKey(adas(), DAY)).isEqualTo(Map.of(key.id(), 2L));
    assertThat(store.usage().daily(adas(), DAY)).extracting(DailyUsage::calls).containsExactly(2L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "9999-12-31"})
  void The_first_and_the_last_day_that_can_be_written_have_no_calls(LocalDate day) {
    called(NOON);
    Period period = new Period(day, day, DAY.timeZone());
    assertThat(store.usage().latest(adas(), period, 9)).isEmpty();
    assertThat(store.usage().callsByKey(adas(), period)).isEmpty();
    assertThat(store.usage().daily(adas(), period)).isEmpty();
  }

  @Test
  void Calls_are_their_owners_alone() {
    called(NOON);
    assertThat(store.usage().latest(bobs(), DAY, 9)).isEmpty();
    assertThat(store.usage().daily(bobs(), DAY)).isEmpty();
    assertThat(store.usage().callsByKey(bobs(), DAY)).isEmpty();
  }

  @Test
  void Calls_are_counted_by_key() {
    ApiKey other = Samples.key(adas(), "bbbbbbbb");
    called(NOON);
    called(NOON);
    store
        .usage()
        .add(
            UsageBatch.of(
                List.of(call(other, NOON, Operation.ME_GET, new Answer(200, Duration.ZERO)))));
    assertThat(store.usage().callsByKey(adas(), DAY))
        .isEqualTo(Map.of(key.id(), 2L, other.id(), 1L));
  }

  @Test
  void Many_are_added_at_once() {
    store.usage().add(UsageBatch.of(IntStream.range(0, 1000).mapToObj(i -> call(NOON)).toList()));
    assertThat(store.usage().callsByKey(adas(), DAY)).isEqualTo(Map.of(key.id(), 1000L));
  }

  /** The writer may have got no confirmation. */
  @Test
  void A_batch_that_is_added_again_counts_once() {
    UsageBatch batch = UsageBatch.of(List.of(call(NOON), call(NOON.plusSeconds(1))));
    store.usage().add(batch);
    store.usage().add(batch);
    assertThat(store.usage().callsByKey(adas(), DAY)).isEqualTo(Map.of(key.id(), 2L));
  }

  @Test
  void Records_are_kept_also_when_the_caller_fails() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                store.run(
                    () -> {
                      called(NOON);
                      throw new IllegalStateException("failed");
                    }));
    assertThat(store.usage().latest(adas(), DAY, 9)).hasSize(1);
  }

  @Test
  void The_calls_of_all_owners_are_summed_by_the_day_in_UTC_and_the_type() {
    ApiKey bobsKey = Samples.key(bobs(), "bbbbbbbb");
    store.keys().add(bobsKey);
    add(call(Instant.parse("2026-11-23T23:59:59.999Z"), 200, 5));
    add(call(Instant.parse("2026-11-24T00:00:00Z"), 200, 5));
    add(call(Instant.parse("2026-11-24T12:00:00Z"), 429, 5));
    Instant evening = Instant.parse("2026-11-24T18:00:00Z");
    Answer answer = new Answer(500, Duration.ofMillis(5));
    store
        .usage()
        .add(
            UsageBatch.of(
                List.of(
                    call(bobsKey, evening, Operation.ME_GET, answer),
                    call(bobsKey, evening, Operation.FREE_LIST, answer))));
    store.accounts().remove(bobs());

    LocalDate monday = LocalDate.parse("2026-11-23");
    LocalDate tuesday = monday.plusDays(1);
    assertThat(store.usage().ofAllOwners(monday, tuesday))
        .containsExactly(
            new DailyCalls(monday, Operation.ME_GET, 1, 0),
            new DailyCalls(tuesday, Operation.FREE_LIST, 1, 1),
            new DailyCalls(tuesday, Operation.ME_GET, 3, 2));
    assertThat(store.usage().ofAllOwners(tuesday, tuesday)).hasSize(2);
    assertThat(store.usage().ofAllOwners(tuesday.plusDays(1), LocalDate.parse("2026-12-31")))
        .isEmpty();
  }

  @Test
  void A_batch_that_is_added_again_counts_once_for_all_owners() {
    UsageBatch batch = UsageBatch.of(List.of(call(NOON)));
    store.usage().add(batch);
    store.usage().add(batch);

    LocalDate day = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
    assertThat(store.usage().ofAllOwners(day, day))
        .containsExactly(new DailyCalls(day, Operation.ME_GET, 1, 0));
  }
}
