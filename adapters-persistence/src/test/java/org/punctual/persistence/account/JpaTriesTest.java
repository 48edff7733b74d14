package org.punctual.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.punctual.application.Store;
import org.punctual.application.account.Tries.Kind;
import org.punctual.application.account.TriesContract;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaTriesTest extends TriesContract {

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }

  @Test
  void Those_of_more_than_a_day_ago_are_swept_out_with_the_next() {
    store.tries().note(Kind.REGISTER, "somebody", NOW.minus(Duration.ofHours(25)));
    store.tries().note(Kind.SIGN_IN, "another", NOW);
    assertThat(store.tries().after(Kind.REGISTER, "somebody", NOW.minus(Duration.ofDays(9))))
        .isEmpty();
  }
}
