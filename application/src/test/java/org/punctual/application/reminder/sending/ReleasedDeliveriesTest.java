package org.punctual.application.reminder.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.appointment.Requests;
import org.punctual.application.sending.AbandonedAttempts;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.ReminderStatus;

/** A delivery that the store marked as sending without an answer was surely not handed over. */
class ReleasedDeliveriesTest {

  private static final Instant DUE = Instant.parse("2026-12-01T09:00:00Z");
  private static final Lease LEASE = new Lease("one", Duration.ofSeconds(15));

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.mailedCustomer("Ada").id();
  private final Appointment booked =
      punctual.booking.book(ada, Requests.at(DUE.plus(Duration.ofHours(1)), 60));

  @BeforeEach
  void let_it_fall_due() {
    punctual.clock.setTo(DUE);
    punctual.sending.planDue();
    punctual.sendBatch(punctual.inApp, LEASE);
  }

  @Test
  void is_sent_without_waiting_for_the_lease_to_end() {
    failToBegin();

    punctual.sendBatch(punctual.mail, LEASE);

    assertThat(punctual.mail.messages()).hasSize(1);
    assertThat(status()).isEqualTo(ReminderStatus.SENT);
  }

  @Test
  void is_never_counted_as_abandoned() {
    for (int i = 0; i < 2 * AbandonedAttempts.TOO_MANY; i++) {
      failToBegin();
    }

    punctual.sendBatch(punctual.mail, LEASE);

    assertThat(attempts()).extracting(Attempt::number).containsExactly(1);
    assertThat(status()).isEqualTo(ReminderStatus.SENT);
  }

  private void failToBegin() {
    punctual.deliveries.loseNextBegin();
    assertThatThrownBy(() -> punctual.sendBatch(punctual.mail, LEASE))
        .hasMessage("the answer was lost");
  }

  private ReminderStatus status() {
    return punctual.reminders.ofAppointments(List.of(booked.id())).get(0).status();
  }

  private List<Attempt> attempts() {
    return punctual
        .deliveries
        .attemptsOf(
            punctual.reminders.ofAppointments(List.of(booked.id())).stream()
                .map(reminder -> reminder.id())
                .toList())
        .stream()
        .filter(attempt -> attempt.delivery().channel() == Channel.MAIL)
        .toList();
  }
}
