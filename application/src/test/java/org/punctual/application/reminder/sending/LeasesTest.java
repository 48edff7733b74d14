package org.punctual.application.reminder.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.application.appointment.Requests;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.application.sending.Answer;
import org.punctual.application.sending.Settlement;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.domain.reminder.SkipReason;

/** Several servers that work on one queue. */
class LeasesTest {

  private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-12-01T09:00:00Z");
  private static final Lease ONE = new Lease("one", Duration.ofSeconds(30));
  private static final Lease OTHER = new Lease("other", Duration.ofSeconds(30));
  private static final Instant LEASE_END = DUE.plusSeconds(30);

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.mailedCustomer("Ada").id();
  private final Appointment booked = punctual.booking.book(ada, Requests.at(START, 60));

  @BeforeEach
  void let_it_fall_due() {
    punctual.clock.setTo(DUE);
    punctual.sending.planDue();
  }

  @Nested
  class What_one_server_claimed {

    @Test
    void another_passes_over_until_the_lease_ends() {
      claim(ONE, DUE);

      assertThat(claim(OTHER, LEASE_END.minusNanos(1))).isEmpty();
      assertThat(claim(OTHER, LEASE_END)).hasSize(1);
    }

    @Test
    void it_cannot_begin_after_the_lease_ended() {
      List<Delivery> claimed = claim(ONE, DUE);

      assertThat(punctual.beginning.begin(claimed, LEASE_END)).isEmpty();
    }

    @Test
    void it_cannot_begin_after_another_took_over() {
      List<Delivery> claimed = claim(ONE, DUE);
      List<Delivery> takenOver = claim(OTHER, LEASE_END);

      assertThat(punctual.beginning.begin(claimed, LEASE_END)).isEmpty();
      assertThat(punctual.beginning.begin(takenOver, LEASE_END)).hasSize(1);
    }

    @Test
    void others_can_have_at_once_when_it_gives_it_back() {
      claim(ONE, DUE);

      punctual.sending.releaseClaims("one");

      assertThat(claim(OTHER, DUE)).hasSize(1);
    }

    @Test
    void it_keeps_when_another_gives_back() {
      claim(ONE, DUE);

      punctual.sending.releaseClaims("other");

      assertThat(claim(OTHER, DUE)).isEmpty();
    }

    @Test
    void is_due_again_when_its_lease_ends() {
      punctual.sendBatch(punctual.inApp, ONE);
      claim(ONE, DUE);

      assertThat(punctual.sending.next().earliest()).contains(LEASE_END);
    }
  }

  @Nested
  class When_a_server_dies_while_sending {

    private final ReminderMessage lost = beginAtOne();

    @Test
    void another_sends_it_again_under_the_same_identity_after_the_lease() {
      ReminderMessage again = punctual.beginning.begin(claim(OTHER, LEASE_END), LEASE_END).get(0);

      assertThat(again.delivery().id().identity()).isEqualTo(lost.delivery().id().identity());
      assertThat(again.delivery().progress().attempts()).isEqualTo(2);
    }

    @Test
    void its_answer_comes_too_late_to_be_written() {
      ReminderMessage again = punctual.beginning.begin(claim(OTHER, LEASE_END), LEASE_END).get(0);

      settle(lost, new Outcome.PermanentFailure("550"));
      assertThat(mail().state()).isEqualTo(DeliveryState.SENDING);
      assertThat(punctual.deliveries.attemptsOf(List.of(reminder().id()))).isEmpty();

      settle(again, new Outcome.Delivered("250"));
      assertThat(mail().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void what_was_canceled_meanwhile_is_skipped_and_never_claimed_again() {
      punctual.sendBatch(punctual.inApp, ONE);
      punctual.deciding.cancel(ada, new SeenState(booked.id(), 0), Optional.empty());

      punctual.clock.setTo(LEASE_END);
      punctual.sendBatch(punctual.mail, OTHER);

      assertThat(punctual.mail.messages()).isEmpty();
      assertThat(mail().state()).isEqualTo(DeliveryState.SKIPPED);
      assertThat(punctual.sending.next().earliest()).isEmpty();
      assertThat(reminder().status()).isEqualTo(ReminderStatus.SENT);
    }

    @Test
    void what_was_canceled_meanwhile_and_arrived_nowhere_says_why() {
      punctual.deciding.cancel(ada, new SeenState(booked.id(), 0), Optional.empty());

      punctual.clock.setTo(LEASE_END);
      punctual.sendBatch(punctual.mail, OTHER);

      assertThat(reminder().result().skipReason()).contains(SkipReason.CANCELED);
    }

    @Test
    void what_is_found_too_late_has_failed_because_it_was_tried() {
      punctual.clock.setTo(START);
      punctual.sendBatch(punctual.mail, OTHER);

      assertThat(mail().state()).isEqualTo(DeliveryState.FAILED);
    }

    private ReminderMessage beginAtOne() {
      punctual.clock.setTo(DUE);
      punctual.sending.planDue();
      return punctual.beginning.begin(claim(ONE, DUE), DUE).get(0);
    }
  }

  @Nested
  class A_server_that_is_stopped_while_it_sends {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Instant NEXT_DUE = DUE.plus(Duration.ofHours(1));

    @BeforeEach
    void let_two_more_fall_due_after_the_first_was_sent() {
      punctual.mail.waits(PATIENCE);
      punctual.sendWhatIsDue();
      punctual.booking.book(ada, Requests.at(NEXT_DUE.plus(Duration.ofHours(2)), 120));
      punctual.booking.book(ada, Requests.at(NEXT_DUE.plus(Duration.ofHours(3)), 180));
      punctual.clock.setTo(NEXT_DUE);
      punctual.sending.planDue();
      punctual.sendBatch(punctual.inApp, ONE);
    }

    @Test
    void gives_back_at_once_the_deliveries_that_may_outlast_its_lease() {
      stopFor(ONE.duration().minus(PATIENCE).plusMillis(1));

      punctual.sendBatch(punctual.mail, ONE);

      assertThat(punctual.mail.messages()).hasSize(2);
      assertThat(claim(OTHER, NEXT_DUE))
          .singleElement()
          .satisfies(one -> assertThat(one.progress().attempts()).isZero());
    }

    @Test
    void goes_on_while_its_lease_surely_outlasts_the_next_delivery() {
      stopFor(ONE.duration().minus(PATIENCE));

      punctual.sendBatch(punctual.mail, ONE);

      assertThat(punctual.mail.messages()).hasSize(3);
      assertThat(punctual.sending.next().earliest()).isEmpty();
    }

    private void stopFor(Duration time) {
      punctual.mail.answers(
          message -> {
            punctual.clock.advance(time);
            return new Outcome.Delivered("250");
          });
    }
  }

  @Nested
  class Two_servers {

    @Test
    void never_plan_the_same_reminder_twice() {
      assertThat(punctual.planning.planDue(DUE)).isFalse();
      assertThat(punctual.deliveries.ofReminders(List.of(reminder().id()))).hasSize(2);
    }

    @Test
    void never_claim_the_same_delivery() {
      assertThat(claim(ONE, DUE)).hasSize(1);
      assertThat(claim(OTHER, DUE)).isEmpty();
    }
  }

  private List<Delivery> claim(Lease lease, Instant now) {
    return punctual.deliveries.claim(Channel.MAIL, lease, now, 10);
  }

  private void settle(ReminderMessage message, Outcome outcome) {
    List<Answer<ReminderMessage>> answers = List.of(new Answer<>(message, outcome));
    punctual.settling.settle(new Settlement<>(answers, List.of(), LEASE_END, LEASE_END));
  }

  private Reminder reminder() {
    return punctual.reminders.ofAppointments(List.of(booked.id())).get(0);
  }

  private Delivery mail() {
    return punctual.deliveries.ofReminders(List.of(reminder().id())).stream()
        .filter(delivery -> delivery.id().channel() == Channel.MAIL)
        .findFirst()
        .orElseThrow();
  }
}
