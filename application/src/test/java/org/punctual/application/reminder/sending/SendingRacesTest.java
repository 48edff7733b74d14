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
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.domain.reminder.Round;
import org.punctual.domain.reminder.SkipReason;

/** Appointments that are canceled or moved while their reminder is being sent. */
class SendingRacesTest {

  private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-12-01T09:00:00Z");
  private static final Instant NEXT_DAY = START.plus(Duration.ofDays(1));
  private static final Outcome TAKEN = new Outcome.Delivered("250 ok");
  private static final Outcome LATER = new Outcome.TemporaryFailure("451 later");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.mailedCustomer("Ada").id();
  private final Appointment booked = punctual.booking.book(ada, Requests.at(START, 60));

  @BeforeEach
  void let_it_fall_due() {
    punctual.clock.setTo(DUE);
    punctual.sending.planDue();
  }

  @Nested
  class Canceled {

    @Test
    void before_it_was_claimed_it_is_not_sent() {
      cancel();
      punctual.sendWhatIsDue();

      assertThat(punctual.mail.messages()).isEmpty();
      assertThat(reminder().result()).isEqualTo(skipped(SkipReason.CANCELED));
    }

    @Test
    void after_it_was_claimed_it_is_not_begun() {
      List<Delivery> claimed = claimMail();
      cancel();

      assertThat(punctual.beginning.begin(claimed, DUE)).isEmpty();
      assertThat(reminder().result()).isEqualTo(skipped(SkipReason.CANCELED));
    }

    @Test
    void while_it_is_being_sent_it_counts_as_sent_when_it_arrives() {
      whileMailing(SendingRacesTest.this::cancel, TAKEN);

      assertThat(reminder().result())
          .isEqualTo(new Round.Result(ReminderStatus.SENT, Optional.of(DUE), Optional.empty()));
    }

    @Test
    void while_it_is_being_sent_it_is_not_tried_again_when_it_fails_for_the_moment() {
      whileMailing(SendingRacesTest.this::cancel, LATER);

      assertThat(reminder().result()).isEqualTo(skipped(SkipReason.CANCELED));
      assertThat(punctual.sending.next().earliest()).isEmpty();
      assertThat(punctual.deliveries.attemptsOf(List.of(reminder().id()))).hasSize(1);
    }

    @Test
    void after_it_arrived_in_the_app_it_counts_as_sent_though_its_mail_was_skipped() {
      assertThat(punctual.sendBatch(punctual.inApp, InMemoryPunctual.LEASE)).isTrue();
      cancel();
      punctual.sendWhatIsDue();

      assertThat(punctual.mail.messages()).isEmpty();
      assertThat(reminder().status()).isEqualTo(ReminderStatus.SENT);
    }
  }

  @Nested
  class Moved_to_where_it_is_due_ahead {

    @Test
    void after_it_was_claimed_it_is_not_begun_but_sent_when_it_is_due_again() {
      List<Delivery> claimed = claimMail();
      move(NEXT_DAY);

      assertThat(punctual.beginning.begin(claimed, DUE)).isEmpty();
      punctual.clock.setTo(NEXT_DAY.minus(Duration.ofMinutes(60)));
      punctual.sendWhatIsDue();

      assertThat(punctual.mail.messages()).hasSize(1);
      assertThat(reminder().status()).isEqualTo(ReminderStatus.SENT);
    }

    @Test
    void after_it_was_sent_it_is_sent_again_under_another_identity() {
      punctual.sendWhatIsDue();
      move(NEXT_DAY);
      punctual.clock.setTo(NEXT_DAY.minus(Duration.ofMinutes(60)));
      punctual.sendWhatIsDue();

      assertThat(punctual.mail.messages())
          .extracting(message -> message.delivery().id().identity())
          .doesNotHaveDuplicates()
          .hasSize(2);
      assertThat(punctual.deliveries.ofReminders(List.of(reminder().id()))).hasSize(4);
    }

    @Test
    void while_it_is_being_sent_it_is_not_tried_again_when_it_fails_for_the_moment() {
      whileMailing(() -> move(NEXT_DAY), LATER);

      assertThat(reminder().status()).isEqualTo(ReminderStatus.SCHEDULED);
      assertThat(punctual.sending.next().earliest())
          .contains(NEXT_DAY.minus(Duration.ofMinutes(60)));
    }

    @Test
    void while_it_is_being_sent_what_arrives_stays_in_its_history() {
      whileMailing(() -> move(NEXT_DAY), TAKEN);

      assertThat(reminder().result()).isEqualTo(Round.Result.SCHEDULED);
      assertThat(mailOfRound(1).state()).isEqualTo(DeliveryState.SENT);
    }
  }

  @Nested
  class Moved_to_where_it_was_due_already {

    private final Instant earlier = START.minus(Duration.ofMinutes(30));

    @Test
    void after_it_was_claimed_it_is_skipped() {
      List<Delivery> claimed = claimMail();
      move(earlier);

      assertThat(punctual.beginning.begin(claimed, DUE)).isEmpty();
      assertThat(reminder().result()).isEqualTo(skipped(SkipReason.MOVED));
      assertThat(punctual.sending.next().earliest()).isEmpty();
    }

    @Test
    void while_it_is_being_sent_it_counts_as_sent_when_it_arrives() {
      whileMailing(() -> move(earlier), TAKEN);

      assertThat(reminder().result())
          .isEqualTo(new Round.Result(ReminderStatus.SENT, Optional.of(DUE), Optional.empty()));
    }

    @Test
    void while_it_is_being_sent_it_is_not_tried_again_when_it_fails_for_the_moment() {
      whileMailing(() -> move(earlier), LATER);

      assertThat(reminder().result()).isEqualTo(skipped(SkipReason.MOVED));
      assertThat(punctual.sending.next().earliest()).isEmpty();
    }

    @Test
    void while_it_is_being_sent_by_a_server_that_dies_no_other_server_sends_it() {
      punctual.beginning.begin(claimMail(), DUE);
      move(earlier);
      punctual.clock.advance(InMemoryPunctual.LEASE.duration());
      punctual.sendWhatIsDue();

      assertThat(punctual.mail.messages()).isEmpty();
      assertThat(reminder().result()).isEqualTo(skipped(SkipReason.MOVED));
    }
  }

  private void whileMailing(Runnable happening, Outcome outcome) {
    punctual.mail.answers(
        message -> {
          happening.run();
          return outcome;
        });
    assertThat(punctual.sendBatch(punctual.mail, InMemoryPunctual.LEASE)).isTrue();
    assertThat(punctual.mail.messages()).hasSize(1);
  }

  private List<Delivery> claimMail() {
    List<Delivery> claimed =
        punctual.deliveries.claim(Channel.MAIL, InMemoryPunctual.LEASE, DUE, 10);
    assertThat(claimed).hasSize(1);
    return claimed;
  }

  private void cancel() {
    punctual.deciding.cancel(ada, new SeenState(booked.id(), 0), Optional.empty());
  }

  private void move(Instant start) {
    punctual.deciding.move(ada, new SeenState(booked.id(), 0), Requests.timeOf(start));
  }

  private Reminder reminder() {
    return punctual.reminders.ofAppointments(List.of(booked.id())).get(0);
  }

  private Delivery mailOfRound(int round) {
    return punctual.deliveries.ofReminders(List.of(reminder().id())).stream()
        .filter(
            delivery -> delivery.id().equals(new Delivery.Id(reminder().id(), round, Channel.MAIL)))
        .findFirst()
        .orElseThrow();
  }

  private static Round.Result skipped(SkipReason reason) {
    return new Round.Result(ReminderStatus.SKIPPED, Optional.empty(), Optional.of(reason));
  }
}
