package org.punctual.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.RefusalAssertions.assertRefusedAs;
import static org.punctual.domain.appointment.AppointmentReason.CHANGED_MEANWHILE;
import static org.punctual.domain.appointment.AppointmentReason.NOT_FOUND;
import static org.punctual.domain.appointment.AppointmentReason.WRONG_STATUS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.application.appointment.EditingAppointments.Edit;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Details;
import org.punctual.domain.appointment.Revision;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;

class EditingAppointmentsTest {

  private static final Instant START = InMemoryPunctual.START.plus(Duration.ofHours(2));

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.customer("Ada").id();
  private final Appointment booked = punctual.booking.book(ada, Requests.at(START, 90, 60, 10));

  @Nested
  class Title_and_notes {

    @Test
    void change_while_the_rest_stays() {
      Appointment edited = edit(Optional.of(" Check-up 2 "), Optional.of("fasting"), 90, 60, 10);

      assertThat(edited.details()).isEqualTo(new Details("Check-up 2", Optional.of("fasting")));
      assertThat(edited.timing()).isEqualTo(booked.timing());
      assertThat(punctual.browsing.find(ada, booked.id())).contains(edited);
    }

    @Test
    void that_stay_the_same_are_no_change() {
      assertThat(reminded(90, 60, 10)).isEqualTo(booked);
    }
  }

  @Nested
  class Reminders {

    @Test
    void that_are_kept_stay_as_they_are_while_others_come_and_go() {
      Reminder kept = reminders().get(1);
      punctual.clock.advance(Duration.ofMinutes(1));

      Appointment edited = reminded(30, 60);

      assertThat(minutes()).containsExactly(60, 30);
      assertThat(reminders().get(0)).isEqualTo(kept);
      assertThat(edited.revision())
          .isEqualTo(new Revision(1, InMemoryPunctual.START, punctual.clock.instant()));
      assertThat(punctual.browsing.find(ada, booked.id())).contains(edited);
    }

    @Test
    void that_are_new_wake_up_the_sender() {
      reminded(90, 60, 30, 10);

      assertThat(punctual.alarm.rings()).last().isEqualTo(START.minus(Duration.ofMinutes(30)));
    }

    @Test
    void that_were_sent_already_may_be_kept() {
      punctual.clock.advance(Duration.ofMinutes(45));
      punctual.sending.planDue();

      reminded(90, 20);

      assertThat(minutes()).containsExactly(90, 20);
    }

    @Test
    void that_are_new_must_be_due_ahead() {
      assertRefusedAs(
          List.of("reminders/1/minutesBefore reminder-in-past"), () -> reminded(90, 120));
    }

    @Test
    void that_are_removed_are_removed_with_their_history() {
      punctual.clock.advance(Duration.ofMinutes(30));
      punctual.sending.planDue();
      ReminderId first = reminders().get(0).id();
      assertThat(punctual.deliveries.ofReminders(List.of(first))).isNotEmpty();

      reminded(60, 10);

      assertThat(punctual.deliveries.ofReminders(List.of(first))).isEmpty();
    }
  }

  @Nested
  class An_edit_is_refused {

    @Test
    void with_all_its_faults_in_order() {
      assertRefusedAs(
          List.of(
              "title title-required",
              "notes notes-invalid",
              "reminders/0/minutesBefore reminder-in-past"),
          () -> edit(Optional.empty(), Optional.of("\u0000"), 120));
    }

    @Test
    void when_the_appointment_changed_meanwhile() {
      reminded(10);

      assertRefused(CHANGED_MEANWHILE, () -> reminded(60));
    }

    @Test
    void when_it_has_started_or_was_canceled() {
      punctual.clock.setTo(START);
      assertRefused(WRONG_STATUS, () -> reminded(90, 60, 10));
      assertRefused(WRONG_STATUS, () -> reminded(90));
    }

    @Test
    void to_anyone_but_the_owner() {
      AccountId bob = punctual.customer("Bob").id();
      Edit same = new Edit(Optional.of("Check-up"), Optional.empty(), List.of());

      assertRefused(
          NOT_FOUND, () -> punctual.editing.edit(bob, new SeenState(booked.id(), 0), same));
    }
  }

  private Appointment reminded(Integer... minutesBefore) {
    return edit(Optional.of("Check-up"), Optional.empty(), minutesBefore);
  }

  private Appointment edit(
      Optional<String> title, Optional<String> notes, Integer... minutesBefore) {
    return punctual.editing.edit(
        ada, new SeenState(booked.id(), 0), new Edit(title, notes, List.of(minutesBefore)));
  }

  private List<Reminder> reminders() {
    return punctual.reminders.ofAppointments(List.of(booked.id()));
  }

  private List<Integer> minutes() {
    return reminders().stream().map(reminder -> reminder.trigger().minutesBefore()).toList();
  }
}
