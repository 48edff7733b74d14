package org.punctual.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.punctual.application.Store;
import org.punctual.application.account.Tries.Kind;
import org.punctual.application.account.TriesContract;
import org.punctual.persistence.JpaStore;

class JpaTriesTest extends TriesContract {

  @Override
  protected Store emptyStore() {
    return JpaStore.emptyH2();
  }

  @Test
  void Those_of_more_than_a_day_ago_are_swept_out_with_the_next() {
    store.tries().note(Kind.REGISTER, "somebody", NOW.minus(Duration.ofHours(25)));
    store.tries().note(Kind.SIGN_IN, "another", NOW);
    assertThat(store.tries().after(Kind.REGISTER, "somebody", NOW.minus(Duration.ofDays(9))))
        .isEmpty();
  }
}
