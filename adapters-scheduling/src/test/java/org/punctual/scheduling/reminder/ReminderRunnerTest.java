package org.punctual.scheduling.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.InMemoryPunctual.START;
import static org.punctual.scheduling.reminder.RunnerScenario.DUE;
import static org.punctual.scheduling.reminder.RunnerScenario.IN_TWO_HOURS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.VirtualExecutor;
import org.punctual.application.reminder.sending.SendingReminders;
import org.punctual.domain.appointment.Appointment;
import org.punctual.scheduling.reminder.RunnerScenario.Sending;

@DisplayName("The reminder runner")
class ReminderRunnerTest {

  private final RunnerScenario scenario = new RunnerScenario();
  private final InMemoryPunctual punctual = scenario.punctual;
  private final VirtualExecutor executor = scenario.executor;
  private final ReminderRunner runner = scenario.runner();

  @Nested
  class When_a_reminder_falls_due {

    @BeforeEach
    void book_and_start() {
      // Between two runs of the runner, so that no reminder is on time by chance.
      executor.runUntil(START.plusMillis(337));
      runner.start();
      scenario.book();
    }

    @Test
    void it_is_never_early() {
      executor.runUntil(DUE.minusMillis(1));
      assertThat(punctual.inApp.messages()).isEmpty();
      assertThat(punctual.mail.messages()).isEmpty();
    }

    @Test
    void it_is_sent_on_every_channel_at_that_very_moment() {
      executor.runUntil(DUE);
      assertThat(punctual.inApp.messages()).hasSize(1);
      assertThat(punctual.mail.messages()).hasSize(1);
    }

    @Test
    void one_connection_takes_all_that_are_due_then() {
      scenario.bookAfter();
      executor.runUntil(DUE);
      assertThat(punctual.mail.messages()).hasSize(2);
      assertThat(punctual.mail.openings()).isEqualTo(1);
    }

    @Test
    void it_is_sent_once() {
      executor.runUntil(IN_TWO_HOURS);
      assertThat(punctual.inApp.messages()).hasSize(1);
      assertThat(punctual.mail.messages()).hasSize(1);
    }
  }

  @Nested
  class When_more_fall_due_than_are_planned_at_once {

    private final List<Integer> tasksWaiting = new ArrayList<>();

    @Test
    void the_first_are_sent_while_the_others_are_planned() {
      scenario.runnerOf(sending()).start();
      executor.runFor(Duration.ZERO);
      int workersAndSecondPlanner = punctual.channels.all().size() + 1;
      assertThat(tasksWaiting).startsWith(0, workersAndSecondPlanner);
    }

    private SendingReminders sending() {
      return new Sending(punctual) {
        @Override
        public boolean planDue() {
          tasksWaiting.add(executor.plan().size());
          return tasksWaiting.size() == 1;
        }
      };
    }
  }

  @Nested
  class When_something_is_booked_for_this_very_second {

    private final Instant due = START.plusMillis(900);

    @BeforeEach
    void start_and_book() {
      runner.start();
      executor.runUntil(START.plusMillis(100));
    }

    @Test
    void the_alarm_wakes_the_runner() {
      sendAgainAt(due);
      runner.wakeAt(due);
      executor.runUntil(due);
      assertThat(punctual.inApp.messages()).hasSize(1);
    }

    @Test
    void a_booking_of_another_server_is_found_within_a_second() {
      sendAgainAt(due);
      executor.runUntil(START.plusSeconds(1));
      assertThat(punctual.inApp.messages()).hasSize(1);
    }

    @Test
    void a_later_alarm_is_ignored() {
      runner.wakeAt(START.plus(Duration.ofDays(1)));
      assertThat(executor.plan()).containsExactly(START.plusSeconds(1));
    }

    /** Stores a reminder that is due at an instant. */
    private void sendAgainAt(Instant at) {
      Appointment booked = scenario.book();
      punctual.reminders.updateAll(
          punctual.reminders.ofAppointments(List.of(booked.id())).stream()
              .map(reminder -> reminder.missed().sentAgain(at))
              .toList());
    }
  }

  @Nested
  class When_it_stops {

    @BeforeEach
    void book_and_start() {
      runner.start();
      scenario.book();
    }

    @Test
    void no_further_reminder_is_planned_or_sent() {
      runner.stop();
      runner.wakeAt(punctual.clock.instant());
      executor.runUntil(IN_TWO_HOURS);
      assertThat(executor.plan()).isEmpty();
      assertThat(punctual.inApp.messages()).isEmpty();
    }

    @Test
    void another_server_goes_on_at_once() {
      executor.runUntil(DUE.minusMillis(1));
      runner.stop();
      scenario.runner().start();
      executor.runUntil(DUE.plusSeconds(1));
      assertThat(punctual.inApp.messages()).hasSize(1);
      assertThat(punctual.mail.messages()).hasSize(1);
    }

    @Test
    void an_alarm_after_the_end_of_the_executor_does_no_harm() {
      executor.shutdown();
      runner.wakeAt(punctual.clock.instant());
      assertThat(executor.plan()).isEmpty();
    }
  }
}
