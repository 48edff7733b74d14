package org.punctual.scheduling.reminder;

import static org.punctual.application.InMemoryPunctual.START;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.VirtualExecutor;
import org.punctual.application.account.Registration;
import org.punctual.application.reminder.sending.SendingReminders;
import org.punctual.domain.account.Account;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.domain.appointment.RequestedTime;
import org.punctual.scheduling.job.Tasks;

/** An owner with a confirmed address, and a server whose clock the test moves. */
final class RunnerScenario {

  /** When her appointments start. */
  static final Instant IN_TWO_HOURS = START.plus(Duration.ofHours(2));

  /** When she is reminded of them. */
  static final Instant DUE = IN_TWO_HOURS.minus(Duration.ofMinutes(10));

  final InMemoryPunctual punctual = new InMemoryPunctual();
  final VirtualExecutor executor = new VirtualExecutor(punctual.clock);
  private final Tasks tasks = new Tasks(executor, punctual.outages);
  private final Account ada = registered();

  /** Sends reminders as usual, except where a test overrides a method. */
  static class Sending extends SendingReminders {

    Sending(InMemoryPunctual punctual) {
      super(punctual.planning, punctual.queues, punctual.outages, punctual.clock);
    }
  }

  ReminderRunner runner() {
    return runnerOf(punctual.sending);
  }

  ReminderRunner runnerOf(SendingReminders sending) {
    return new ReminderRunner(sending, punctual.channels, tasks, punctual.clock);
  }

  /** Books an appointment in two hours with a reminder ten minutes before. */
  Appointment book() {
    return book(IN_TWO_HOURS, 10);
  }

  /** Books an appointment right after that one, with a reminder at the same moment. */
  Appointment bookAfter() {
    return bookAfter(1);
  }

  /** Books an appointment a number of hours later, with a reminder at the same moment. */
  Appointment bookAfter(int hours) {
    return book(IN_TWO_HOURS.plus(Duration.ofHours(hours)), 10 + 60 * hours);
  }

  private Appointment book(Instant start, int minutesBefore) {
    return punctual.booking.book(
        ada.id(),
        new BookingRequest(
            Optional.of("Dentist"),
            RequestedTime.at(start, ZoneId.of("Europe/Vienna")),
            Optional.empty(),
            Optional.empty(),
            List.of(minutesBefore)));
  }

  private Account registered() {
    Registration asked =
        new Registration(
            "Ada", "ada@example.com", "correct horse battery", "Europe/Vienna", Locale.ENGLISH);
    Account unconfirmed = punctual.access.registering.register(asked, "127.0.0.1");
    Account confirmed = unconfirmed.mailed(unconfirmed.mail().confirmed(START));
    punctual.accounts.update(confirmed);
    return confirmed;
  }
}
