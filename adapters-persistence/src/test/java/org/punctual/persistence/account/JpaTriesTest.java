package org.punctual.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.punctual.application.Store;
import org.punctual.application.account.Tries.Kind;
import org.punctual.application.account.TriesContract;
import org.punctual.application.account.Try;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaTriesTest extends TriesContract {

  private static final Duration DAY = Duration.ofDays(1);

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }

  @Test
  void The_next_try_deletes_a_try_of_more_than_a_day_ago() {
    count(Kind.REGISTER, NOW.minus(Duration.ofHours(25)));
    count(Kind.SIGN_IN, NOW);
    assertThat(rows()).isEqualTo(1L);
  }

  private void count(Kind kind, Instant at) {
    store.tries().count(new Try(UUID.randomUUID(), kind, "somebody", at), new Unlimited(DAY));
  }

  private Object rows() {
    return database
        .database()
        .transactions()
        .call(
            () ->
                database
                    .database()
                    .entities()
                    .createQuery("select count(t) from TryRow t")
                    .getSingleResult());
  }
}
