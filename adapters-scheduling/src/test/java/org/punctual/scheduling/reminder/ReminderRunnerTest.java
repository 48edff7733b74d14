package org.punctual.scheduling.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.InMemoryPunctual.START;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.VirtualExecutor;
import org.punctual.application.account.Registration;
import org.punctual.application.reminder.RecordingChannel;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.domain.account.Account;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.domain.appointment.RequestedTime;
import org.punctual.domain.reminder.Outcome;

@DisplayName("The reminder runner")
class ReminderRunnerTest {

  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
  private static final Instant IN_TWO_HOURS = START.plus(Duration.ofHours(2));
  private static final Instant DUE = IN_TWO_HOURS.minus(Duration.ofMinutes(10));

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final VirtualExecutor executor = new VirtualExecutor(punctual.clock);
  private final ReminderRunner runner = runner();
  private Account ada;

  @BeforeEach
  void register() {
    Account registered =
        punctual.registering.register(
            new Registration(
                "Ada", "ada@example.com", "correct horse battery", "Europe/Vienna", Locale.ENGLISH),
            "127.0.0.1");
    ada = registered.mailed(registered.mail().confirmed(START));
    punctual.accounts.update(ada);
  }

  @Nested
  class WhenAReminderFallsDue {

    @BeforeEach
    void bookAndStart() {
      // Between two beats of its own, so that nothing is on time by mere luck.
      executor.runUntil(START.plusMillis(337));
      runner.start();
      book(IN_TWO_HOURS, 10);
    }

    @Test
    void itIsNeverEarly() {
      executor.runUntil(DUE.minusMillis(1));
      assertThat(punctual.inApp.messages()).isEmpty();
      assertThat(punctual.mail.messages()).isEmpty();
    }

    @Test
    void itIsSentOnEveryChannelAtThatVeryMoment() {
      executor.runUntil(DUE);
      assertThat(punctual.inApp.messages()).hasSize(1);
      assertThat(punctual.mail.messages()).hasSize(1);
    }

    @Test
    void itIsSentOnce() {
      executor.runUntil(IN_TWO_HOURS);
      assertThat(punctual.inApp.messages()).hasSize(1);
      assertThat(punctual.mail.messages()).hasSize(1);
    }
  }

  @Nested
  class WhenSomethingIsBookedForThisVerySecond {

    private final Instant due = START.plusMillis(900);

    @BeforeEach
    void startAndBook() {
      runner.start();
      executor.runUntil(START.plusMillis(100));
    }

    @Test
    void itsAlarmWakesTheRunner() {
      sendAgainAt(due);
      runner.wakeAt(due);
      executor.runUntil(due);
      assertThat(punctual.inApp.messages()).hasSize(1);
    }

    @Test
    void anotherServersIsFoundAtTheNextBeat() {
      sendAgainAt(due);
      executor.runUntil(START.plusSeconds(1));
      assertThat(punctual.inApp.messages()).hasSize(1);
    }

    @Test
    void aLaterAlarmIsMoot() {
      runner.wakeAt(START.plus(Duration.ofDays(1)));
      assertThat(executor.plan()).containsExactly(START.plusSeconds(1));
    }

    /** Leaves a reminder that is due then. */
    private void sendAgainAt(Instant at) {
      book(IN_TWO_HOURS, 10);
      punctual.reminders.updateAll(
          punctual.reminders.ofAppointments(List.of(booked.id())).stream()
              .map(reminder -> reminder.sentAgain(at))
              .toList());
    }
  }

  @Nested
  class WhenAChannelFails {

    @BeforeEach
    void bookAndStart() {
      runner.start();
      book(IN_TWO_HOURS, 10);
    }

    @Test
    void itIsTriedAgainUnderOneIdentityUntilItIsTaken() {
      punctual.mail.answers(new Outcome.TemporaryFailure("451 later"));
      executor.runUntil(DUE.plus(Duration.ofSeconds(30)));
      int failures = punctual.mail.messages().size();
      punctual.mail.answers(new Outcome.Delivered("250 taken"));
      executor.runUntil(IN_TWO_HOURS);
      assertThat(failures).isEqualTo(3);
      assertThat(punctual.mail.messages())
          .hasSize(failures + 1)
          .extracting(message -> message.delivery().id().identity())
          .containsOnly(identity(punctual.mail));
    }

    @Test
    void itHoldsUpNoOther() {
      punctual.mail.answers(
          message -> {
            throw new IllegalStateException("broken");
          });
      executor.runUntil(DUE);
      assertThat(punctual.inApp.messages()).hasSize(1);
    }

    @Test
    void itIsGivenUpWhenTheAppointmentStarts() {
      punctual.mail.answers(new Outcome.TemporaryFailure("451 later"));
      executor.runUntil(IN_TWO_HOURS);
      int tries = punctual.mail.messages().size();
      executor.runFor(Duration.ofHours(1));
      assertThat(punctual.mail.messages()).hasSize(tries);
      assertThat(executor.plan()).hasSize(1);
    }
  }

  @Nested
  class WhenItStops {

    @BeforeEach
    void bookAndStart() {
      runner.start();
      book(IN_TWO_HOURS, 10);
    }

    @Test
    void nothingMoreIsPlannedOrSent() {
      runner.stop();
      runner.wakeAt(punctual.clock.instant());
      executor.runUntil(IN_TWO_HOURS);
      assertThat(executor.plan()).isEmpty();
      assertThat(punctual.inApp.messages()).isEmpty();
    }

    @Test
    void anotherServerGoesOnAtOnce() {
      executor.runUntil(DUE.minusMillis(1));
      runner.stop();
      runner().start();
      executor.runUntil(DUE.plusSeconds(1));
      assertThat(punctual.inApp.messages()).hasSize(1);
      assertThat(punctual.mail.messages()).hasSize(1);
    }

    @Test
    void anAlarmAfterItsExecutorDisturbsNobody() {
      executor.shutdown();
      runner.wakeAt(punctual.clock.instant());
      assertThat(executor.plan()).isEmpty();
    }
  }

  private ReminderRunner runner() {
    return new ReminderRunner(punctual.sending, punctual.channels, executor, punctual.clock);
  }

  private Appointment booked;

  private void book(Instant start, Integer... minutesBefore) {
    booked =
        punctual.booking.book(
            ada.id(),
            new BookingRequest(
                Optional.of("Dentist"),
                RequestedTime.at(start, VIENNA),
                Optional.empty(),
                Optional.empty(),
                List.of(minutesBefore)));
  }

  private static String identity(RecordingChannel channel) {
    ReminderMessage first = channel.messages().get(0);
    return first.delivery().id().identity();
  }
}
