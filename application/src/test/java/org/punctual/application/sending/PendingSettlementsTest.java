package org.punctual.application.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.appointment.Requests;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.application.reminder.sending.SettlingDeliveries;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.ReminderStatus;

/** The store becomes unavailable after a message was sent and before its result is written. */
class PendingSettlementsTest {

  private static final Instant DUE = Instant.parse("2026-12-01T09:00:00Z");
  private static final Lease LEASE = new Lease("one", Duration.ofSeconds(15));
  private static final Outcome TAKEN = new Outcome.Delivered("250 ok");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.mailedCustomer("Ada").id();
  private final Appointment booked =
      punctual.booking.book(ada, Requests.at(DUE.plus(Duration.ofHours(1)), 60));

  @BeforeEach
  void send_while_nothing_can_be_settled() {
    punctual.clock.setTo(DUE);
    punctual.sending.planDue();
    punctual.sendBatch(punctual.inApp, LEASE);
    punctual.mail.answers(
        message -> {
          punctual.deliveries.fail();
          return TAKEN;
        });
    assertThatThrownBy(this::sendByMail).hasMessage("the store is unavailable");
  }

  @Test
  void are_written_after_the_outage_and_nothing_is_sent_again() {
    punctual.clock.advance(LEASE.duration().minusNanos(1));
    recover();

    assertThat(sendByMail()).isFalse();

    assertThat(punctual.mail.messages()).hasSize(1);
    assertThat(status()).isEqualTo(ReminderStatus.SENT);
    assertThat(punctual.sending.next().earliest()).isEmpty();
  }

  @Test
  void are_kept_as_long_as_the_outage_lasts() {
    assertThatThrownBy(this::sendByMail).hasMessage("the store is unavailable");
    recover();
    sendByMail();

    assertThat(punctual.mail.messages()).hasSize(1);
    assertThat(status()).isEqualTo(ReminderStatus.SENT);
  }

  @Test
  void are_due_at_once() {
    assertThat(punctual.sending.next().earliest()).contains(DUE);
  }

  @Test
  void are_written_long_after_the_lease_ended_if_no_other_server_claimed() {
    punctual.clock.advance(LEASE.duration());
    assertThatThrownBy(this::sendByMail).hasMessage("the store is unavailable");
    punctual.clock.advance(LEASE.duration());
    recover();

    assertThat(sendByMail()).isFalse();

    assertThat(punctual.mail.messages()).hasSize(1);
    assertThat(status()).isEqualTo(ReminderStatus.SENT);
  }

  @Test
  void are_written_before_the_server_stops() {
    recover();

    punctual.sending.releaseClaims(LEASE.holder());

    assertThat(status()).isEqualTo(ReminderStatus.SENT);
  }

  @Test
  void are_too_late_when_another_server_claimed() {
    punctual.clock.advance(LEASE.duration());
    recover();
    Lease another = new Lease("another", LEASE.duration());
    List<Delivery> taken =
        punctual.deliveries.claim(Channel.MAIL, another, punctual.clock.instant(), 1);

    assertThat(sendByMail()).isFalse();

    assertThat(punctual.beginning.begin(taken, punctual.clock.instant())).hasSize(1);
  }

  @Test
  void are_dropped_after_the_lease_when_a_defect_prevents_the_write() {
    PendingSettlements<Delivery, ReminderMessage> pending =
        new PendingSettlements<>(new Defective(punctual), punctual.outages, punctual.clock);

    assertThatThrownBy(() -> pending.write(empty(DUE))).hasMessage("a defect");
    assertThat(pending.next()).isEmpty();

    assertThatThrownBy(() -> pending.write(empty(DUE.plusNanos(1)))).hasMessage("a defect");
    assertThat(pending.next()).contains(DUE);
  }

  private static Settlement<Delivery, ReminderMessage> empty(Instant leaseEnd) {
    return new Settlement<>(List.of(), List.of(), DUE, leaseEnd);
  }

  /** Writes nothing. */
  private static final class Defective extends SettlingDeliveries {

    private Defective(InMemoryPunctual punctual) {
      super(punctual.reminders, punctual.deliveries, punctual.results::addAll);
    }

    @Override
    public void settle(Settlement<Delivery, ReminderMessage> settlement) {
      throw new IllegalStateException("a defect");
    }
  }

  private void recover() {
    punctual.deliveries.recover();
    punctual.mail.answers(TAKEN);
  }

  private boolean sendByMail() {
    return punctual.sendBatch(punctual.mail, LEASE);
  }

  private ReminderStatus status() {
    return punctual.reminders.ofAppointments(List.of(booked.id())).get(0).status();
  }
}
