package org.punctual.domain.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.AppointmentId;

class DeliveryTest {

  private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
  private static final Instant DUE = START.minus(Duration.ofMinutes(60));
  private static final Instant NOW = DUE.plusMillis(300);
  private static final double NO_SPREAD = 0.5;

  private final Reminder reminder =
      Reminder.scheduled(
          new ReminderId(new UUID(0, 4)),
          new Reminder.Subject(new AppointmentId(new UUID(0, 3)), new AccountId(new UUID(0, 1))),
          60,
          START);
  private final Delivery planned = Delivery.planned(reminder.deliveryBy(Channel.MAIL), DUE);

  @Nested
  class A_planned_one {

    @Test
    void is_to_be_tried_at_once() {
      assertThat(planned)
          .isEqualTo(
              new Delivery(
                  new Delivery.Id(reminder.id(), 1, Channel.MAIL),
                  new Progress(DeliveryState.WAITING, 0, DUE, Optional.empty()),
                  0));
    }

    @Test
    void has_an_attempt_more_when_it_is_begun() {
      assertThat(planned.begun().progress())
          .isEqualTo(new Progress(DeliveryState.SENDING, 1, DUE, Optional.empty()));
    }

    @Test
    void has_its_attempt_over_as_soon_as_the_attempt_is_no_longer_in_progress() {
      assertThat(planned.begun().progress().attemptsOver()).isZero();
      assertThat(planned.begun().expired().progress().attemptsOver()).isEqualTo(1);
    }
  }

  @Nested
  class Its_identity {

    @Test
    void is_the_same_on_every_channel_and_at_every_attempt_of_a_round() {
      Delivery inApp = Delivery.planned(reminder.deliveryBy(Channel.IN_APP), DUE);

      assertThat(inApp.id().identity()).isEqualTo(planned.begun().id().identity());
    }

    @Test
    void is_another_in_another_round() {
      Reminder second = reminder.missed().sentAgain(NOW);
      Delivery again = Delivery.planned(second.deliveryBy(Channel.MAIL), NOW);

      assertThat(again.id().identity()).isNotEqualTo(planned.id().identity());
    }
  }

  @Nested
  class When_its_channel_answers {

    private final Delivery begun = planned.begun();

    @Test
    void with_acceptance_it_is_sent() {
      assertThat(answered(new Outcome.Delivered("250 ok")))
          .isEqualTo(new Progress(DeliveryState.SENT, 1, DUE, Optional.of(NOW)));
    }

    @Test
    void with_a_permanent_failure_it_failed_at_once() {
      assertThat(answered(new Outcome.PermanentFailure("550 no such mailbox")).state())
          .isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void with_a_temporary_failure_it_waits_for_another_attempt() {
      assertThat(answered(new Outcome.TemporaryFailure("451 later")))
          .isEqualTo(new Progress(DeliveryState.WAITING, 1, NOW.plusSeconds(5), Optional.empty()));
    }

    @Test
    void with_a_temporary_failure_it_failed_when_another_attempt_would_come_too_late() {
      Outcome later = new Outcome.TemporaryFailure("451 later");

      Delivery ended = begun.answered(later, NOW, NOW.plusSeconds(5), NO_SPREAD);

      assertThat(ended.state()).isEqualTo(DeliveryState.FAILED);
    }

    private Progress answered(Outcome outcome) {
      return begun.answered(outcome, NOW, START, NO_SPREAD).progress();
    }
  }

  @Nested
  class When_it_is_too_late {

    @Test
    void it_failed_whether_it_was_ever_tried_or_not() {
      assertThat(planned.expired().state()).isEqualTo(DeliveryState.FAILED);
      assertThat(planned.begun().expired().state()).isEqualTo(DeliveryState.FAILED);
    }
  }

  @Nested
  class When_it_is_no_longer_wanted {

    @Test
    void it_is_skipped_though_it_was_tried() {
      assertThat(planned.withdrawn().state()).isEqualTo(DeliveryState.SKIPPED);
      assertThat(planned.begun().withdrawn().state()).isEqualTo(DeliveryState.SKIPPED);
    }

    @Test
    void it_stays_as_it_ended() {
      Delivery sent = planned.begun().answered(new Outcome.Delivered("ok"), NOW, START, NO_SPREAD);

      assertThat(sent.withdrawn()).isEqualTo(sent);
    }
  }
}
