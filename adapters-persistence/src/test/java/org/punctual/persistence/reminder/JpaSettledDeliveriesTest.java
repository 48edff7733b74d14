package org.punctual.persistence.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.punctual.application.Store;
import org.punctual.application.reminder.SettledDeliveriesContract;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Delivery;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaSettledDeliveriesTest extends SettledDeliveriesContract {

  @Parameter private EveryDatabase database;

  @Override
  protected Store emptyStore() {
    return database.emptyStore();
  }

  @Test
  void Any_answer_is_stored_as_far_as_possible() {
    Delivery.Id id = planned(scheduled(60)).id();
    String answer = "550 \0 " + "x".repeat(5000);
    store.deliveries().addAttempts(List.of(new Attempt(id, 1, NOW, answer)));
    assertThat(store.deliveries().attemptsOf(List.of(id.reminder())))
        .containsExactly(new Attempt(id, 1, NOW, "550 ? " + "x".repeat(993) + "…"));
  }
}
