package org.punctual.persistence.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.punctual.application.Race;
import org.punctual.application.Store;
import org.punctual.application.usage.UsageStoreContract;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.Period;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

/** What isolation adds to the contract: no query sees a day between record and total. */
@OnEveryDatabase
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingWhileArchivingTest extends UsageStoreContract {

  private static final Period MONTHS = period("2026-01-01", "2026-03-31");
  private static final long CALLS = 90;

  @Parameter private EveryDatabase database;

  private final CountDownLatch archived = new CountDownLatch(1);

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }

  @Test
  void Each_call_is_seen_exactly_once_at_every_moment() {
    MONTHS.from().datesUntil(MONTHS.to().plusDays(1)).forEach(day -> called(day + "T11:00:00Z"));
    AtomicInteger runner = new AtomicInteger();
    Race.of(2, () -> runner.getAndIncrement() == 0 ? archiveAll() : seenUntilArchived())
        .forEach(seen -> assertThat(seen).isSubsetOf(CALLS));
    assertThat(store.usage().latest(adas(), MONTHS, 1)).isEmpty();
    assertThat(sum()).isEqualTo(CALLS);
  }

  private Set<Long> archiveAll() {
    try {
      MONTHS.from().datesUntil(MONTHS.to().plusDays(1)).forEach(this::archive);
      return Set.of();
    } finally {
      archived.countDown();
    }
  }

  private void archive(LocalDate day) {
    store.run(
        () -> {
          store.accounts().lock(adas());
          store.usageTotals().archive(adas(), new Period(day, day, MONTHS.timeZone()));
        });
  }

  private Set<Long> seenUntilArchived() {
    Set<Long> seen = new HashSet<>();
    do {
      seen.add(sum());
      seen.addAll(store.usage().callsByKey(adas(), MONTHS).values());
    } while (archived.getCount() > 0);
    return seen;
  }

  private long sum() {
    return store.usage().daily(adas(), MONTHS).stream().mapToLong(DailyUsage::calls).sum();
  }
}
