package org.punctual.application.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.InMemoryTransaction;
import org.punctual.application.Race;
import org.punctual.application.Samples;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.Profile;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.Period;
import org.punctual.domain.usage.UsageRecord;

/** Now is 2026-11-23T12:00Z. With a retention of 90 days, records from 25 August on are kept. */
class ArchivingUsageTest {

  private static final Instant KEPT = Instant.parse("2026-08-24T22:00:00Z");
  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final Account ada = punctual.customer("Ada");
  private final ApiKey key = Samples.key(ada.id(), "aaaaaaaa");

  @Nested
  class An_owners_day {

    @Test
    void is_kept_as_records_while_it_is_one_of_the_last_ninety() {
      called(KEPT);
      assertThat(archiveAll()).isZero();
      assertThat(records()).hasSize(1);
    }

    @Test
    void becomes_totals_when_it_is_older() {
      called(KEPT.minusMillis(1));
      assertThat(archiveAll()).isEqualTo(1);
      assertThat(records()).isEmpty();
      assertThat(days()).containsExactly("2026-08-24: 1");
    }

    @Test
    void is_not_archived_by_halves_though_half_of_it_is_older_than_ninety_times_24_hours() {
      called(KEPT);
      called(KEPT.plus(Duration.ofHours(23)));
      assertThat(punctual.archiving.candidates()).containsExactly(ada.id());
      assertThat(archiveAll()).isZero();
      assertThat(records()).hasSize(2);
    }

    @Test
    void is_the_one_of_the_zone_where_the_owner_is_now() {
      called(KEPT.minusMillis(1));
      moveTo(ZoneId.of("America/New_York"));
      assertThat(archiveAll()).isEqualTo(1);
      assertThat(days()).containsExactly("2026-08-24: 1");
      called(KEPT);
      assertThat(archiveAll()).isEqualTo(1);
      assertThat(days()).containsExactly("2026-08-24: 2");
    }
  }

  @Nested
  class Many_days {

    @Test
    void become_totals_one_at_a_time_the_oldest_first() {
      called(KEPT.minus(Duration.ofDays(2)));
      called(KEPT.minus(Duration.ofDays(9)));
      assertThat(archiveOne()).isTrue();
      assertThat(records()).containsExactly(KEPT.minus(Duration.ofDays(2)));
      assertThat(archiveAll()).isEqualTo(1);
      assertThat(days()).containsExactly("2026-08-16: 1", "2026-08-23: 1");
    }

    @Test
    void are_counted_once_though_several_servers_archive_them() {
      IntStream.range(1, 200).forEach(hours -> called(KEPT.minus(Duration.ofHours(hours))));
      List<Integer> archived = Race.of(4, ArchivingUsageTest.this::archiveAll);
      assertThat(archived.stream().mapToInt(Integer::intValue).sum()).isEqualTo(9);
      assertThat(daily().stream().mapToLong(DailyUsage::calls).sum()).isEqualTo(199);
      assertThat(records()).isEmpty();
    }
  }

  @Nested
  class An_owner {

    @Test
    void without_old_calls_is_no_candidate() {
      called(punctual.clock.instant());
      assertThat(punctual.archiving.candidates()).isEmpty();
    }

    @Test
    void who_deleted_the_account_leaves_no_records() {
      AccountId gone = Samples.account("gone@example.org").id();
      called(Samples.key(gone, "bbbbbbbb"), KEPT.minusMillis(1));
      assertThat(punctual.archiving.candidates()).containsExactly(gone);
      assertThat(punctual.archiving.archiveOldestDay(gone)).isFalse();
      assertThat(punctual.archiving.candidates()).isEmpty();
      assertThat(punctual.browsingUsage.daily(gone, year())).isEmpty();
    }
  }

  private int archiveAll() {
    int days = 0;
    while (archiveOne()) {
      days++;
    }
    return days;
  }

  private boolean archiveOne() {
    return InMemoryTransaction.call(() -> punctual.archiving.archiveOldestDay(ada.id()));
  }

  private void called(Instant at) {
    called(key, at);
  }

  private void called(ApiKey caller, Instant at) {
    punctual.usage.add(
        UsageBatch.of(
            List.of(
                new UsageRecord(
                    new UsageRecord.Caller(caller.owner(), caller.id()),
                    Operation.ME_GET,
                    at,
                    new UsageRecord.Answer(200, Duration.ofMillis(3))))));
  }

  private void moveTo(ZoneId zone) {
    Profile there = Profile.of(ada.profile().name(), zone, ada.profile().language());
    punctual.accounts.update(ada.presentedAs(there));
  }

  private List<Instant> records() {
    return punctual.usage.all().stream().map(UsageRecord::at).toList();
  }

  private List<DailyUsage> daily() {
    return punctual.browsingUsage.daily(ada.id(), year());
  }

  private List<String> days() {
    return daily().stream().map(day -> day.date() + ": " + day.calls()).toList();
  }

  private static Period year() {
    return new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), VIENNA);
  }
}
