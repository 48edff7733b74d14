package org.punctual.persistence.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.punctual.application.Race;
import org.punctual.application.Store;
import org.punctual.application.usage.UsageBatch;
import org.punctual.application.usage.UsageStoreContract;
import org.punctual.domain.usage.DailyCalls;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.UsageRecord.Answer;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

/** Several servers write the first calls of a day at the same moment. */
@OnEveryDatabase
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstCallsOfADayTest extends UsageStoreContract {

  private static final int SERVERS = 4;
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final int DAYS = 20;

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }

  @Test
  void No_batch_fails_and_each_call_is_counted() {
    FIRST.datesUntil(FIRST.plusDays(DAYS)).forEach(this::assertCounted);
  }

  private void assertCounted(LocalDate day) {
    Instant noon = Instant.parse(day + "T12:00:00Z");
    Race.of(
        SERVERS,
        () -> {
          store.usage().add(oneOfEachType(noon));
          return true;
        });
    assertThat(store.usage().ofAllOwners(day, day))
        .hasSize(Operation.values().length)
        .extracting(DailyCalls::calls)
        .containsOnly((long) SERVERS);
  }

  private UsageBatch oneOfEachType(Instant at) {
    return UsageBatch.of(
        Stream.of(Operation.values())
            .map(type -> call(key, at, type, new Answer(200, Duration.ZERO)))
            .toList());
  }
}
