package org.punctual.application.reminder.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.appointment.Requests;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.application.sending.AbandonedAttempts;
import org.punctual.application.sending.SendingQueue;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.domain.reminder.Round;

class SendingFailuresTest {

  private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-12-01T09:00:00Z");
  private static final Outcome LATER = new Outcome.TemporaryFailure("451 later");
  private static final Outcome TAKEN = new Outcome.Delivered("250 ok");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.mailedCustomer("Ada").id();

  @BeforeEach
  void book() {
    punctual.booking.book(ada, Requests.at(START, 60));
  }

  @Nested
  class A_failure_for_the_moment {

    @BeforeEach
    void fail_once() {
      punctual.mail.answers(LATER);
      sendAt(DUE);
    }

    @Test
    void is_tried_again_a_few_seconds_later_and_not_before() {
      Instant next = punctual.sending.next().earliest().orElseThrow();
      assertThat(next).isBetween(DUE.plusSeconds(4), DUE.plusSeconds(6));
      punctual.mail.answers(TAKEN);

      sendAt(next.minusNanos(1));
      assertThat(punctual.mail.messages()).hasSize(1);
      sendAt(next);

      assertThat(punctual.mail.messages()).hasSize(2);
      assertThat(reminder().status()).isEqualTo(ReminderStatus.SENT);
    }

    @Test
    void is_tried_again_under_the_same_identity() {
      sendAt(punctual.sending.next().earliest().orElseThrow());

      assertThat(punctual.mail.messages())
          .extracting(message -> message.delivery().id().identity())
          .hasSize(2)
          .containsOnly(punctual.inApp.messages().get(0).delivery().id().identity());
    }

    @Test
    void leaves_the_other_channel_sent_and_noticed_at_once() {
      assertThat(reminder().result())
          .isEqualTo(
              new Round.Result(ReminderStatus.SCHEDULED, Optional.of(DUE), Optional.empty()));
      assertThat(punctual.notifications.badges(ada).unseen()).isEqualTo(1);
    }

    @Test
    void is_tried_again_after_new_deliveries_and_apart_from_them() {
      punctual.booking.book(ada, Requests.at(START.plus(Duration.ofHours(1)), 119));
      punctual.clock.setTo(DUE.plus(Duration.ofMinutes(1)));
      punctual.sending.planDue();

      SendingQueue<Delivery, ReminderMessage> queue = punctual.queues.of(Channel.MAIL);
      List<Delivery> claimed = queue.claim(InMemoryPunctual.LEASE, punctual.clock.instant(), 10);
      assertThat(
              AbandonedAttempts.of(claimed, queue).inSendingOrder(claimed).stream()
                  .map(group -> group.stream().map(one -> one.progress().attempts()).toList()))
          .containsExactly(List.of(0), List.of(1));
    }

    @Test
    void keeps_its_history() {
      punctual.mail.answers(TAKEN);
      Instant next = punctual.sending.next().earliest().orElseThrow();
      sendAt(next);

      assertThat(attemptsBy(Channel.MAIL))
          .extracting(Attempt::number, Attempt::at, Attempt::answer)
          .containsExactly(tuple(1, DUE, "451 later"), tuple(2, next, "250 ok"));
    }

    @Test
    void is_given_up_when_it_would_no_longer_be_useful() {
      Optional<Instant> next = punctual.sending.next().earliest();
      while (next.isPresent()) {
        assertThat(next.orElseThrow()).isBefore(START);
        sendAt(next.orElseThrow());
        next = punctual.sending.next().earliest();
      }

      assertThat(reminder().result())
          .isEqualTo(new Round.Result(ReminderStatus.FAILED, Optional.of(DUE), Optional.empty()));
      assertThat(punctual.mail.messages()).hasSizeBetween(7, 12);
    }

    @Test
    void is_given_up_when_a_server_comes_back_too_late() {
      sendAt(START);

      assertThat(punctual.mail.messages()).hasSize(1);
      assertThat(reminder().status()).isEqualTo(ReminderStatus.FAILED);
      assertThat(punctual.sending.next().earliest()).isEmpty();
    }
  }

  @Nested
  class A_failure_for_good {

    @Test
    void ends_the_delivery_at_once_and_keeps_its_reason() {
      punctual.mail.answers(new Outcome.PermanentFailure("550 no such mailbox"));

      sendAt(DUE);

      assertThat(punctual.sending.next().earliest()).isEmpty();
      assertThat(reminder().status()).isEqualTo(ReminderStatus.FAILED);
      assertThat(attemptsBy(Channel.MAIL))
          .extracting(Attempt::answer)
          .containsExactly("550 no such mailbox");
    }
  }

  @Nested
  class A_channel_that_breaks {

    @Test
    void fails_temporarily_and_for_this_message_alone() {
      punctual.booking.book(ada, Requests.at(START.plus(Duration.ofHours(1)), 120));
      punctual.mail.answers(
          message -> {
            if (message.context().reminder().trigger().minutesBefore() == 60) {
              throw new IllegalStateException("a secret of the server");
            }
            return TAKEN;
          });

      sendAt(DUE);

      assertThat(punctual.mail.messages()).hasSize(2);
      assertThat(attemptsBy(Channel.MAIL))
          .extracting(Attempt::answer)
          .containsExactlyInAnyOrder("IllegalStateException", "250 ok");
      assertThat(punctual.sending.next().earliest()).isPresent();
    }

    @Test
    void does_not_delay_the_other_channel() {
      punctual.inApp.answers(
          message -> {
            throw new IllegalStateException();
          });

      sendAt(DUE);

      assertThat(punctual.mail.messages()).hasSize(1);
    }
  }

  @Nested
  class A_backlog {

    @Test
    void that_is_worked_off_too_late_on_one_channel_counts_as_failed() {
      punctual.clock.setTo(DUE);
      punctual.sending.planDue();
      assertThat(punctual.sendBatch(punctual.inApp, InMemoryPunctual.LEASE)).isTrue();

      sendAt(START);

      assertThat(punctual.mail.messages()).isEmpty();
      assertThat(reminder().result())
          .isEqualTo(new Round.Result(ReminderStatus.FAILED, Optional.of(DUE), Optional.empty()));
    }
  }

  private void sendAt(Instant now) {
    punctual.clock.setTo(now);
    punctual.sendWhatIsDue();
  }

  private Reminder reminder() {
    return punctual.inApp.messages().stream()
        .map(message -> message.context().reminder().id())
        .flatMap(id -> punctual.reminders.find(ada, id).stream())
        .findFirst()
        .orElseThrow();
  }

  private List<Attempt> attemptsBy(Channel channel) {
    return punctual.mail.messages().stream()
        .map(message -> message.context().reminder().id())
        .distinct()
        .flatMap(id -> punctual.deliveries.attemptsOf(List.of(id)).stream())
        .filter(attempt -> attempt.delivery().channel() == channel)
        .toList();
  }
}
