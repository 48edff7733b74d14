package org.punctual.application.reminder.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.appointment.Requests;
import org.punctual.application.reminder.DeliveryHistory;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.domain.reminder.Round;

@DisplayName("A delivery on a channel that shows what is stored")
class StoredDeliveriesTest {

  private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-12-01T09:00:00Z");

  private final InMemoryPunctual punctual = new InMemoryPunctual();

  @BeforeEach
  void show_what_is_stored() {
    punctual.inApp.showWhatIsStored();
    punctual.clock.setTo(DUE.minusSeconds(3600));
  }

  @Test
  void ends_when_it_is_planned_without_a_handover() {
    Appointment booked = book("Ada", false);

    planAt(DUE);

    assertThat(reminderOf(booked).result())
        .isEqualTo(new Round.Result(ReminderStatus.SENT, Optional.of(DUE), Optional.empty()));
    assertThat(deliveriesOf(booked))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.state()).isEqualTo(DeliveryState.SENT);
              assertThat(one.progress().attempts()).isZero();
            });
    assertThat(punctual.inApp.messages()).isEmpty();
    assertThat(punctual.sending.next().earliest()).isEmpty();
  }

  @Test
  void needs_no_attempt_and_is_in_the_history_and_reported() {
    Appointment booked = book("Ada", false);

    planAt(DUE.plusSeconds(1));

    ReminderId reminder = reminderOf(booked).id();
    assertThat(punctual.deliveries.attemptsOf(List.of(reminder))).isEmpty();
    DeliveryHistory history = punctual.browsingReminders.histories(List.of(reminder)).get(reminder);
    assertThat(history.tries())
        .singleElement()
        .satisfies(
            one -> {
              Attempt shown = one.answered().orElseThrow();
              assertThat(shown.answer()).isEqualTo("Shown in Punctual");
              assertThat(shown.at()).isEqualTo(DUE.plusSeconds(1));
            });
    assertThat(punctual.results)
        .singleElement()
        .satisfies(result -> assertThat(result.lateness()).contains(Duration.ofSeconds(1)));
  }

  @Test
  void does_not_end_a_reminder_that_is_also_mailed() {
    Appointment booked = book("Ada", true);

    planAt(DUE);

    assertThat(reminderOf(booked).result())
        .isEqualTo(new Round.Result(ReminderStatus.SCHEDULED, Optional.of(DUE), Optional.empty()));
    assertThat(punctual.mail.messages()).isEmpty();

    punctual.sendWhatIsDue();

    assertThat(reminderOf(booked).status()).isEqualTo(ReminderStatus.SENT);
    assertThat(punctual.mail.messages()).hasSize(1);
  }

  @Test
  void is_made_once() {
    Appointment booked = book("Ada", false);

    planAt(DUE);
    planAt(DUE.plusSeconds(1));

    assertThat(deliveriesOf(booked)).hasSize(1);
    assertThat(punctual.results).hasSize(1);
  }

  private Appointment book(String name, boolean mailed) {
    var owner = mailed ? punctual.mailedCustomer(name) : punctual.customer(name);
    return punctual.booking.book(owner.id(), Requests.at(START, 60));
  }

  private void planAt(Instant now) {
    punctual.clock.setTo(now);
    punctual.sending.planDue();
  }

  private Reminder reminderOf(Appointment appointment) {
    return punctual.reminders.ofAppointments(List.of(appointment.id())).get(0);
  }

  private List<Delivery> deliveriesOf(Appointment appointment) {
    return punctual.deliveries.ofReminders(List.of(reminderOf(appointment).id()));
  }
}
