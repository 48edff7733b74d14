package org.punctual.application.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.InMemoryTransaction;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.application.appointment.Requests;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.domain.reminder.SkipReason;

class SchedulingRemindersTest {

  private static final Instant START = InMemoryPunctual.START.plus(Duration.ofHours(2));

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.customer("Ada").id();

  @Nested
  class With_its_booking {

    @Test
    void each_reminder_is_written_and_the_sender_notified_of_the_earliest() {
      Appointment booked = book(10, 60);

      assertThat(remindersOf(booked))
          .extracting(Reminder::dueAt)
          .containsExactly(
              START.minus(Duration.ofMinutes(60)), START.minus(Duration.ofMinutes(10)));
      assertThat(punctual.alarm.rings()).containsExactly(START.minus(Duration.ofMinutes(60)));
    }

    @Test
    void nothing_is_written_when_the_booking_fails_after_all() {
      Throwable failure =
          catchThrowable(
              () ->
                  InMemoryTransaction.run(
                      () -> {
                        book(60);
                        throw new IllegalStateException("no commit");
                      }));

      assertThat(failure).hasMessage("no commit");
      assertThat(punctual.sending.next().earliest()).isEmpty();
    }
  }

  @Nested
  class With_a_move {

    @Test
    void those_due_ahead_are_scheduled_and_the_others_skipped() {
      Appointment booked = book(60, 10);

      Appointment moved = move(booked, InMemoryPunctual.START.plus(Duration.ofMinutes(60)));

      assertThat(statusesOf(moved))
          .containsExactly(ReminderStatus.SKIPPED, ReminderStatus.SCHEDULED);
      assertThat(remindersOf(moved).get(0).result().skipReason()).contains(SkipReason.MOVED);
      assertThat(remindersOf(moved).get(1).dueAt())
          .isEqualTo(InMemoryPunctual.START.plus(Duration.ofMinutes(50)));
    }

    @Test
    void the_sender_is_notified_of_the_earliest_scheduled_reminder() {
      Appointment booked = book(60, 10);

      move(booked, InMemoryPunctual.START.plus(Duration.ofMinutes(60)));

      assertThat(punctual.alarm.rings())
          .last()
          .isEqualTo(InMemoryPunctual.START.plus(Duration.ofMinutes(50)));
    }

    @Test
    void those_that_were_sent_are_scheduled_where_they_are_due_ahead_and_stay_sent_elsewhere() {
      Appointment booked = book(110, 10);
      punctual.clock.advance(Duration.ofMinutes(10));
      punctual.sendWhatIsDue();

      Appointment later = move(booked, START.plus(Duration.ofMinutes(30)));
      assertThat(statusesOf(later))
          .containsExactly(ReminderStatus.SCHEDULED, ReminderStatus.SCHEDULED);

      punctual.clock.advance(Duration.ofMinutes(30));
      punctual.sendWhatIsDue();
      Appointment back = move(later, START);
      assertThat(statusesOf(back)).containsExactly(ReminderStatus.SENT, ReminderStatus.SCHEDULED);
    }
  }

  @Nested
  class With_a_canceling {

    @Test
    void those_not_sent_are_skipped_and_those_sent_stay() {
      Appointment booked = book(110, 10);
      punctual.clock.advance(Duration.ofMinutes(10));
      punctual.sendWhatIsDue();

      punctual.deciding.cancel(ada, shown(booked), Optional.empty());

      assertThat(statusesOf(booked)).containsExactly(ReminderStatus.SENT, ReminderStatus.SKIPPED);
      assertThat(remindersOf(booked).get(1).result().skipReason()).contains(SkipReason.CANCELED);
      assertThat(punctual.sending.next().earliest()).isEmpty();
    }
  }

  private Appointment book(Integer... minutesBefore) {
    return punctual.booking.book(ada, Requests.at(START, minutesBefore));
  }

  private Appointment move(Appointment appointment, Instant start) {
    return punctual.deciding.move(ada, shown(appointment), Requests.timeOf(start));
  }

  private List<Reminder> remindersOf(Appointment appointment) {
    return punctual.reminders.ofAppointments(List.of(appointment.id()));
  }

  private List<ReminderStatus> statusesOf(Appointment appointment) {
    return remindersOf(appointment).stream().map(Reminder::status).toList();
  }

  private static SeenState shown(Appointment appointment) {
    return new SeenState(appointment.id(), appointment.revision().sequence());
  }
}
