package org.punctual.domain.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The progress of a delivery, whatever its queue. */
class ProgressTest {

  private static final Instant DUE = Instant.parse("2026-12-01T09:00:00Z");
  private static final Instant NOW = DUE.plusMillis(300);

  private final Progress planned = Progress.planned(DUE);
  private final Progress begun = planned.begun();

  @Test
  void begins_with_no_attempt() {
    assertThat(planned).isEqualTo(new Progress(DeliveryState.WAITING, 0, DUE, Optional.empty()));
  }

  @Test
  void counts_an_attempt_when_the_attempt_begins() {
    assertThat(begun).isEqualTo(new Progress(DeliveryState.SENDING, 1, DUE, Optional.empty()));
    assertThat(begun.attemptsOver()).isZero();
  }

  @Test
  void keeps_when_the_message_was_accepted() {
    assertThat(begun.sent(NOW))
        .isEqualTo(new Progress(DeliveryState.SENT, 1, DUE, Optional.of(NOW)));
  }

  @Test
  void waits_for_another_attempt_after_a_failure() {
    Progress waiting = begun.waitingUntil(NOW);

    assertThat(waiting).isEqualTo(new Progress(DeliveryState.WAITING, 1, NOW, Optional.empty()));
    assertThat(waiting.attemptsOver()).isEqualTo(1);
  }

  @Test
  void ends_once_it_is_settled() {
    assertThat(List.of(planned, begun)).noneMatch(Progress::isSettled);
    assertThat(List.of(begun.sent(NOW), begun.failed(), planned.withdrawn()))
        .allMatch(Progress::isSettled)
        .extracting(Progress::state)
        .containsExactly(DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.SKIPPED);
  }

  @Test
  void stays_as_it_ended_when_the_delivery_is_withdrawn() {
    assertThat(begun.sent(NOW).withdrawn()).isEqualTo(begun.sent(NOW));
    assertThat(begun.failed().withdrawn()).isEqualTo(begun.failed());
  }

  @Test
  void of_several_messages_is_open_until_all_are_settled() {
    Progress sent = begun.sent(NOW);
    assertThat(Progress.summedUp(List.of(sent, begun, begun)))
        .isEqualTo(new Progress(DeliveryState.SENDING, 2, DUE, Optional.empty()));
    assertThat(Progress.summedUp(List.of(sent, planned)))
        .isEqualTo(new Progress(DeliveryState.WAITING, 1, DUE, Optional.empty()));
  }

  @Test
  void of_several_messages_is_sent_when_each_that_was_not_skipped_is() {
    Progress sent = begun.sent(NOW);
    Progress later = begun.sent(NOW.plusSeconds(1));
    assertThat(Progress.summedUp(List.of(later, sent, planned.withdrawn())))
        .isEqualTo(new Progress(DeliveryState.SENT, 2, DUE, Optional.of(NOW)));
    assertThat(Progress.summedUp(List.of(sent, begun.failed())))
        .isEqualTo(new Progress(DeliveryState.FAILED, 2, DUE, Optional.empty()));
    assertThat(Progress.summedUp(List.of(planned.withdrawn())).state())
        .isEqualTo(DeliveryState.SKIPPED);
  }
}
