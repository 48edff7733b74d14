package org.punctual.application.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.Race;
import org.punctual.application.Samples;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.DailyUsage.Latency;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.Period;
import org.punctual.domain.usage.UsageRecord.Answer;

/** What {@link UsageTotals} promise, and what {@link UsageRecords} promise about them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class UsageTotalsContract extends UsageStoreContract {

  private static final Period YEAR = period("2026-01-01", "2026-12-31");

  private ApiKey other;

  @BeforeEach
  void add_other_key() {
    other = Samples.key(adas(), "bbbbbbbb");
    store.keys().add(other);
  }

  @Test
  void An_archived_day_reads_as_it_did_before() {
    IntStream.rangeClosed(1, 30).forEach(i -> add(call(NOON, 200, i)));
    IntStream.rangeClosed(1, 10).forEach(i -> add(other, Operation.ME_GET, 503, 10 * i));
    add(other, Operation.UNKNOWN, 404, 1);
    List<DailyUsage> daily = store.usage().daily(adas(), DAY);
    Map<?, Long> byKey = store.usage().callsByKey(adas(), DAY);

    archive(DAY);

    assertThat(daily)
        .containsExactly(
            new DailyUsage(DAY.from(), Operation.ME_GET, 40, 10, new Latency(25, 80)),
            new DailyUsage(DAY.from(), Operation.UNKNOWN, 1, 1, new Latency(1, 1)));
    assertThat(store.usage().daily(adas(), DAY)).isEqualTo(daily);
    assertThat(store.usage().callsByKey(adas(), DAY))
        .isEqualTo(byKey)
        .isEqualTo(Map.of(key.id(), 30L, other.id(), 11L));
    assertThat(store.usage().latest(adas(), DAY, 9)).isEmpty();
  }

  @Test
  void A_day_is_archived_from_its_first_instant_to_the_one_before_its_end() {
    called("2026-11-22T22:59:59.999Z");
    called("2026-11-22T23:00:00Z");
    called("2026-11-23T22:59:59.999Z");
    called("2026-11-23T23:00:00Z");
    archive(DAY);
    assertThat(store.usage().latest(adas(), YEAR, 9))
        .containsExactly(
            call(Instant.parse("2026-11-23T23:00:00Z")),
            call(Instant.parse("2026-11-22T22:59:59.999Z")));
    assertThat(callsByDate(YEAR))
        .isEqualTo(Map.of("2026-11-22", 1L, "2026-11-23", 2L, "2026-11-24", 1L));
  }

  @Test
  void A_day_of_25_hours_is_archived_whole() {
    // Clocks go back on 25 October 2026 in Vienna.
    called("2026-10-24T22:00:00Z");
    called("2026-10-25T22:59:59Z");
    archive(period("2026-10-25", "2026-10-25"));
    assertThat(store.usage().latest(adas(), YEAR, 9)).isEmpty();
    assertThat(callsByDate(YEAR)).isEqualTo(Map.of("2026-10-25", 2L));
  }

  @Test
  void Calls_of_other_owners_stay_records() {
    ApiKey bobsKey = Samples.key(bobs(), "cccccccc");
    add(bobsKey, Operation.ME_GET, 200, 1);
    archive(DAY);
    assertThat(store.usage().latest(bobs(), DAY, 9)).hasSize(1);
    assertThat(store.usage().daily(adas(), DAY)).isEmpty();
  }

  @Test
  void Archiving_again_adds_nothing() {
    called(NOON);
    archive(DAY);
    archive(DAY);
    assertThat(callsByDate(DAY)).isEqualTo(Map.of("2026-11-23", 1L));
  }

  @Test
  void A_day_that_goes_on_after_a_move_to_the_west_counts_each_call_once() {
    // The 23rd ends in Vienna at 23:00 UTC and in New York six hours later.
    add(call(NOON, 200, 10));
    archive(DAY);
    add(call(Instant.parse("2026-11-24T02:00:00Z"), 500, 40));
    Period inNewYork = new Period(DAY.from(), DAY.to(), ZoneId.of("America/New_York"));
    DailyUsage both = new DailyUsage(DAY.from(), Operation.ME_GET, 2, 1, new Latency(25, 40));
    assertThat(store.usage().daily(adas(), inNewYork)).containsExactly(both);
    archive(inNewYork);
    assertThat(store.usage().daily(adas(), inNewYork)).containsExactly(both);
    assertThat(store.usage().latest(adas(), YEAR, 9)).isEmpty();
  }

  @Test
  void Archived_days_stand_among_the_others_in_a_period_of_any_length() {
    IntStream.range(0, 250).forEach(days -> called(NOON.minus(Duration.ofDays(days))));
    IntStream.of(0, 1, 120, 249)
        .mapToObj(days -> DAY.from().minusDays(days))
        .forEach(day -> archive(new Period(day, day, DAY.timeZone())));
    assertThat(store.usage().daily(adas(), period("1926-01-01", "2126-12-31")))
        .extracting(DailyUsage::date)
        .containsExactlyElementsOf(
            DAY.from().minusDays(249).datesUntil(DAY.from().plusDays(1)).toList());
  }

  @Test
  void Archived_days_are_found_where_no_record_is_left() {
    called(NOON);
    archive(DAY);
    assertThat(callsByDate(period("2026-11-22", "2026-11-22"))).isEmpty();
    assertThat(callsByDate(period("2026-11-24", "2026-11-24"))).isEmpty();
    assertThat(callsByDate(DAY)).isEqualTo(Map.of("2026-11-23", 1L));
  }

  @Test
  void A_failed_transaction_leaves_records_and_totals_as_they_were() {
    called(NOON);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                store.run(
                    () -> {
                      archive(DAY);
                      throw new IllegalStateException("failed");
                    }));
    assertThat(store.usage().latest(adas(), DAY, 9)).hasSize(1);
    assertThat(callsByDate(DAY)).isEqualTo(Map.of("2026-11-23", 1L));
  }

  @Test
  void Several_servers_that_archive_at_once_count_each_call_once() {
    IntStream.range(0, 100).forEach(i -> called(NOON));
    Race.of(
        4,
        () -> {
          archive(DAY);
          return true;
        });
    assertThat(callsByDate(DAY)).isEqualTo(Map.of("2026-11-23", 100L));
    assertThat(store.usage().latest(adas(), DAY, 9)).isEmpty();
  }

  @Test
  void The_oldest_record_is_the_owners_own() {
    assertThat(store.usageTotals().oldestRecord(adas())).isEmpty();
    called(NOON.plusSeconds(1));
    called(NOON);
    assertThat(store.usageTotals().oldestRecord(adas())).contains(NOON);
    assertThat(store.usageTotals().oldestRecord(bobs())).isEmpty();
  }

  @Test
  void Owners_are_found_by_their_calls_before_an_instant() {
    AccountId gone = Samples.account("gone@example.com").id();
    add(Samples.key(gone, "dddddddd"), Operation.ME_GET, 200, 1);
    called(NOON);
    called(NOON.minusSeconds(1));
    assertThat(store.usageTotals().ownersWithRecordsBefore(NOON)).containsExactly(adas());
    assertThat(store.usageTotals().ownersWithRecordsBefore(NOON.plusMillis(1)))
        .containsExactlyInAnyOrder(adas(), gone);
  }

  @Test
  void Records_of_a_deleted_owner_are_deleted_up_to_an_instant() {
    called(NOON);
    called(NOON.minusMillis(1));
    add(Samples.key(bobs(), "cccccccc"), Operation.ME_GET, 200, 1);
    store.usageTotals().forgetRecords(adas(), NOON);
    store.usageTotals().forgetRecords(bobs(), NOON);
    assertThat(store.usage().latest(adas(), DAY, 9)).containsExactly(call(NOON));
    assertThat(store.usage().latest(bobs(), DAY, 9)).hasSize(1);
    assertThat(callsByDate(DAY)).isEqualTo(Map.of("2026-11-23", 1L));
  }

  @Test
  void Records_of_strangers_are_forgotten_from_an_instant_on() {
    AccountId gone = Samples.account("gone@example.com").id();
    add(Samples.key(gone, "dddddddd"), Operation.ME_GET, 200, 1);
    called(NOON);
    store.usageTotals().forgetStrangers(NOON.plusMillis(1));
    assertThat(store.usage().latest(gone, DAY, 9)).hasSize(1);
    store.usageTotals().forgetStrangers(NOON);
    assertThat(store.usage().latest(gone, DAY, 9)).isEmpty();
    assertThat(store.usage().latest(adas(), DAY, 9)).hasSize(1);
  }

  private void archive(Period day) {
    store.run(
        () -> {
          store.accounts().lock(adas());
          store.usageTotals().archive(adas(), day);
        });
  }

  private void add(ApiKey caller, Operation operation, int status, int millis) {
    add(call(caller, NOON, operation, new Answer(status, Duration.ofMillis(millis))));
  }
}
