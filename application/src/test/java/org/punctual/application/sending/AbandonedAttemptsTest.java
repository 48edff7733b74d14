package org.punctual.application.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.appointment.Requests;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.reminder.ReminderStatus;

/** A message that stops the server that sends it, for example because memory runs out. */
class AbandonedAttemptsTest {

  private static final Instant DUE = Instant.parse("2026-12-01T09:00:00Z");
  private static final Lease LEASE = new Lease("one", Duration.ofSeconds(15));

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.mailedCustomer("Ada").id();
  private final Appointment poison = booked(60);
  private final Appointment innocent = booked(120);

  @BeforeEach
  void let_both_fall_due_together() {
    punctual.mail.answers(
        message -> {
          if (message.context().appointment().id().equals(poison.id())) {
            throw new OutOfMemoryError("a test's own");
          }
          return new Outcome.Delivered("250 ok");
        });
    punctual.clock.setTo(DUE);
    punctual.sending.planDue();
    punctual.sendBatch(punctual.inApp, LEASE);
    punctual.sendBatch(punctual.inApp, LEASE);
  }

  @Test
  void is_set_aside_as_failed_with_its_reason_after_three_abandoned_attempts() {
    for (int i = 0; i < 3; i++) {
      abandonAttempt();
    }
    workOff();

    assertThat(reminderOf(poison).status()).isEqualTo(ReminderStatus.FAILED);
    assertThat(punctual.sending.next().earliest()).isEmpty();
    assertThat(punctual.deliveries.attemptsOf(List.of(reminderOf(poison).id())))
        .filteredOn(attempt -> attempt.delivery().channel() == Channel.MAIL)
        .extracting(attempt -> tuple(attempt.number(), attempt.answer()))
        .containsExactly(tuple(3, "The server stopped while sending 3 times; gave up"));
  }

  @Test
  void is_tried_again_after_fewer_abandoned_attempts() {
    abandonAttempt();
    abandonAttempt();
    punctual.mail.answers(new Outcome.Delivered("250 ok"));
    workOff();

    assertThat(reminderOf(poison).status()).isEqualTo(ReminderStatus.SENT);
  }

  @Test
  void has_a_history_of_attempts_without_an_answer() {
    abandonAttempt();
    abandonAttempt();
    punctual.mail.answers(new Outcome.Delivered("250 ok"));
    workOff();

    assertThat(triesByMail())
        .containsExactly(tuple(1, "no answer"), tuple(2, "no answer"), tuple(3, "250 ok"));
  }

  @Test
  void has_no_attempt_in_its_history_while_the_attempt_is_in_progress() {
    punctual.beginning.begin(claimed(), DUE);
    assertThat(triesByMail()).isEmpty();

    punctual.clock.advance(LEASE.duration());
    punctual.beginning.begin(claimed(), punctual.clock.instant());
    assertThat(triesByMail()).containsExactly(tuple(1, "no answer"));
  }

  @Test
  void does_not_delay_other_messages() {
    assertThatThrownBy(this::workOff).isInstanceOf(OutOfMemoryError.class);
    workOff();

    assertThat(reminderOf(innocent).status()).isEqualTo(ReminderStatus.SENT);
  }

  @Test
  void is_tried_apart_from_deliveries_that_were_begun_together_with_it() {
    punctual.beginning.begin(claimed(), DUE);
    punctual.clock.advance(LEASE.duration());

    List<Delivery> again = claimed();
    AbandonedAttempts abandoned = AbandonedAttempts.of(again, punctual.queues.of(Channel.MAIL));
    assertThat(abandoned.inSendingOrder(again)).hasSize(2);
  }

  private List<Tuple> triesByMail() {
    ReminderId id = reminderOf(poison).id();
    return Stream.of(punctual.browsingReminders.histories(List.of(id)).get(id))
        .flatMap(history -> history.tries().stream())
        .filter(one -> one.delivery().channel() == Channel.MAIL)
        .map(one -> tuple(one.number(), one.answered().map(Attempt::answer).orElse("no answer")))
        .toList();
  }

  private List<Delivery> claimed() {
    return punctual.deliveries.claim(Channel.MAIL, LEASE, punctual.clock.instant(), 10);
  }

  /** The server stops while sending, and its lease ends. */
  private void abandonAttempt() {
    assertThatThrownBy(this::workOff).isInstanceOf(OutOfMemoryError.class);
    punctual.clock.advance(LEASE.duration());
  }

  private void workOff() {
    boolean isMore = true;
    while (isMore) {
      isMore = punctual.sendBatch(punctual.mail, LEASE);
    }
  }

  private Appointment booked(int minutesBefore) {
    return punctual.booking.book(
        ada, Requests.at(DUE.plus(Duration.ofMinutes(minutesBefore)), minutesBefore));
  }

  private Reminder reminderOf(Appointment appointment) {
    return punctual.reminders.ofAppointments(List.of(appointment.id())).get(0);
  }
}
