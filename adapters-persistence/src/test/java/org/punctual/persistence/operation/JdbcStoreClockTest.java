package org.punctual.persistence.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;
import org.punctual.persistence.TestDatabase;

/** In these tests the database's clock is this machine's clock. */
@OnEveryDatabase
@DisplayNameGeneration(ReplaceUnderscores.class)
class JdbcStoreClockTest {

  @Parameter private EveryDatabase kind;

  @Test
  void It_shows_a_time_between_the_call_and_its_return() {
    Instant before = Instant.now().minusMillis(1);
    Instant shown = now(kind.database());
    assertThat(shown).isBetween(before, Instant.now().plusMillis(1));
  }

  @Test
  void It_goes_on_while_a_transaction_is_open() {
    TestDatabase database = kind.database();
    database
        .transactions()
        .call(
            () -> {
              Instant first = now(database);
              assertThat(now(database)).isAfter(first);
              return first;
            });
  }

  private static Instant now(TestDatabase database) {
    return JdbcStoreClock.now(database.connections());
  }
}
