package org.punctual.application.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.punctual.application.AdjustableClock;
import org.punctual.application.operation.FakeOutages;
import org.punctual.application.sending.InMemoryParcels.Label;
import org.punctual.application.sending.InMemoryParcels.Parcel;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.Progress;

/** A turn sends a queue of any feature. */
class SendingTurnTest {

  private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

  private final AdjustableClock clock = new AdjustableClock(NOW);
  private final InMemoryParcels parcels = new InMemoryParcels();
  private final PendingSettlements<Parcel, Label> pending =
      new PendingSettlements<>(parcels, new FakeOutages(), clock);
  private final BatchSize size = new BatchSize(parcels.largestBatch());
  private final Turn turn =
      new SendingTurn<>(
          parcels,
          pending,
          new SendingTurn.Terms<>(parcels, new Lease("one", Duration.ofSeconds(15)), size),
          clock);

  @Test
  void settles_what_was_handed_over() {
    parcels.add("a", Progress.planned(NOW));

    assertThat(turn.sendBatch()).isTrue();
    assertThat(turn.sendBatch()).isFalse();

    assertThat(parcels.handedOver).containsExactly("a");
    assertThat(parcels.progressOf("a"))
        .isEqualTo(new Progress(DeliveryState.SENT, 1, NOW, Optional.of(NOW)));
  }

  @Test
  void reads_no_attempts_when_all_deliveries_are_new() {
    parcels.add("a", Progress.planned(NOW));

    turn.sendBatch();

    assertThat(parcels.transactions).containsExactly("claim", "begin", "settle");
  }

  @Test
  void passes_on_how_long_the_other_side_asks_to_wait() {
    parcels.add("a", Progress.planned(NOW));
    Duration hour = Duration.ofHours(1);
    parcels.answers(new Outcome.TemporaryFailure("429", Optional.of(hour)));

    turn.sendBatch();

    assertThat(parcels.progressOf("a").nextAttemptAt()).isEqualTo(NOW.plus(hour));
  }

  @Test
  void begins_new_deliveries_first_and_abandoned_deliveries_alone() {
    size.learn(10, Duration.ZERO);
    size.learn(10, Duration.ZERO);
    parcels.add("abandoned", Progress.planned(NOW).begun().waitingUntil(NOW));
    parcels.add("new", Progress.planned(NOW));

    turn.sendBatch();

    assertThat(parcels.handedOver).containsExactly("new", "abandoned");
    assertThat(parcels.transactions)
        .containsExactly("claim", "count answers", "begin", "settle", "begin", "settle");
  }

  @Test
  void sets_aside_what_was_abandoned_too_often() {
    parcels.add("a", Progress.planned(NOW).begun().begun().begun().waitingUntil(NOW));

    turn.sendBatch();

    assertThat(parcels.handedOver).isEmpty();
    assertThat(parcels.progressOf("a").state()).isEqualTo(DeliveryState.FAILED);
    assertThat(parcels.transactions).containsExactly("claim", "count answers", "set aside");
  }

  @Test
  void releases_the_claims_of_its_server_when_the_server_stops() {
    pending.releaseClaims("one");

    assertThat(parcels.transactions).containsExactly("release");
  }
}
