package org.punctual.persistence.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.punctual.application.operation.StoreClock;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;
import org.punctual.persistence.TestDatabase;

/** Here the database's clock is this machine's too. */
@OnEveryDatabase
@DisplayNameGeneration(ReplaceUnderscores.class)
class JpaStoreClockTest {

  @Parameter private EveryDatabase kind;
  private TestDatabase database;
  private StoreClock clock;

  @BeforeEach
  void open() {
    database = kind.database();
    clock =
        database.transactions().around(StoreClock.class, new JpaStoreClock(database.entities()));
  }

  @Test
  void It_tells_the_time_between_the_call_and_its_return() {
    Instant before = Instant.now().minusMillis(1);
    Instant told = clock.now();
    assertThat(told).isBetween(before, Instant.now().plusMillis(1));
  }

  @Test
  void It_goes_on_while_a_transaction_is_open() {
    database
        .transactions()
        .call(
            () -> {
              Instant first = clock.now();
              assertThat(clock.now()).isAfter(first);
              return first;
            });
  }
}
