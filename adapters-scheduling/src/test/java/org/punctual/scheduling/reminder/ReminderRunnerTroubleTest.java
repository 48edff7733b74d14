package org.punctual.scheduling.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.scheduling.reminder.RunnerScenario.DUE;
import static org.punctual.scheduling.reminder.RunnerScenario.IN_TWO_HOURS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.VirtualExecutor;
import org.punctual.application.reminder.ReminderChannel;
import org.punctual.application.reminder.sending.SendingReminders;
import org.punctual.application.sending.Turn;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Outcome;
import org.punctual.scheduling.reminder.RunnerScenario.Sending;

@DisplayName("The reminder runner in trouble")
class ReminderRunnerTroubleTest {

  private static final int SENT_AT_ONCE = 4;

  private final RunnerScenario scenario = new RunnerScenario();
  private final InMemoryPunctual punctual = scenario.punctual;
  private final VirtualExecutor executor = scenario.executor;

  @Nested
  class When_a_channel_fails {

    @BeforeEach
    void book_and_start() {
      scenario.runner().start();
      scenario.book();
    }

    @Test
    void it_is_retried_under_one_identity_until_it_is_accepted() {
      punctual.mail.answers(new Outcome.TemporaryFailure("451 later"));
      executor.runUntil(DUE.plus(Duration.ofSeconds(30)));
      int failures = punctual.mail.messages().size();
      punctual.mail.answers(new Outcome.Delivered("250 taken"));
      executor.runUntil(IN_TWO_HOURS);
      assertThat(failures).isEqualTo(3);
      assertThat(punctual.mail.messages())
          .hasSize(failures + 1)
          .extracting(message -> message.delivery().id().identity())
          .containsOnly(punctual.mail.messages().get(0).delivery().id().identity());
    }

    @Test
    void it_delays_no_other() {
      punctual.mail.answers(
          message -> {
            throw new IllegalStateException("broken");
          });
      executor.runUntil(DUE);
      assertThat(punctual.inApp.messages()).hasSize(1);
    }

    @Test
    void as_many_hanging_mails_as_there_are_slots_delay_no_other() {
      IntStream.rangeClosed(1, 5).forEach(scenario::bookAfter);
      List<Integer> sentMeanwhile = new ArrayList<>();
      punctual.mail.answers(
          message -> {
            if (punctual.mail.messages().size() <= SENT_AT_ONCE) {
              executor.runFor(Duration.ofSeconds(3));
              sentMeanwhile.add(punctual.mail.messages().size());
            }
            return new Outcome.Delivered("250 taken at last");
          });
      executor.runUntil(DUE);
      assertThat(sentMeanwhile).hasSize(SENT_AT_ONCE).containsOnly(6);
    }

    @Test
    void it_is_given_up_when_the_appointment_starts() {
      punctual.mail.answers(new Outcome.TemporaryFailure("451 later"));
      executor.runUntil(IN_TWO_HOURS);
      int tries = punctual.mail.messages().size();
      executor.runFor(Duration.ofHours(1));
      assertThat(punctual.mail.messages()).hasSize(tries);
      assertThat(executor.plan()).hasSize(1);
    }
  }

  @Nested
  class When_the_store_fails {

    private final AtomicInteger asked = new AtomicInteger();
    private boolean broken = true;

    @BeforeEach
    void book_and_start() {
      scenario.runnerOf(sending()).start();
      scenario.book();
      executor.runUntil(DUE.plusMillis(500));
    }

    @Test
    void each_channel_retries_once_a_second() {
      asked.set(0);
      executor.runFor(Duration.ofSeconds(10));
      assertThat(asked).hasValue(2 * 10);
    }

    @Test
    void due_reminders_are_sent_once_it_works_again() {
      executor.runFor(Duration.ofMinutes(1));
      broken = false;
      executor.runFor(Duration.ofSeconds(1));
      assertThat(punctual.inApp.messages()).hasSize(1);
      assertThat(punctual.mail.messages()).hasSize(1);
    }

    @Test
    void the_runner_can_still_be_stopped() {
      ReminderRunner runner = scenario.runnerOf(givingNothingBack());
      runner.start();
      runner.stop();
      assertThat(executor.plan()).hasSize(1);
    }

    private SendingReminders givingNothingBack() {
      return new Sending(punctual) {
        @Override
        public void releaseClaims(String holder) {
          throw new IllegalStateException("no database");
        }
      };
    }

    private SendingReminders sending() {
      return new Sending(punctual) {
        @Override
        public Turn open(ReminderChannel channel, Lease lease) {
          asked.incrementAndGet();
          if (broken) {
            throw new IllegalStateException("no database");
          }
          return super.open(channel, lease);
        }
      };
    }
  }

  @Test
  void sends_planned_deliveries_although_planning_fails() {
    scenario
        .runnerOf(
            new Sending(punctual) {
              @Override
              public boolean planDue() {
                super.planDue();
                throw new IllegalStateException("one that can't be read");
              }
            })
        .start();
    scenario.book();
    executor.runUntil(DUE);
    assertThat(punctual.mail.messages()).hasSize(1);
  }
}
