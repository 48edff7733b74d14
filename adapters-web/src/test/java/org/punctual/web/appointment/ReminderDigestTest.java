package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.Reminder.Subject;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.domain.reminder.Round.Result;
import org.punctual.domain.reminder.SkipReason;

class ReminderDigestTest {

  /** 10:00 in Vienna. */
  private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");

  private final AppointmentWords words = new AdasPages().words;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SCHEDULED                | 1 reminder, next 09:50        | ''
          SENT SENT SENT SENT SCHEDULED | 5 reminders, next 09:50 | ''
          SCHEDULED SENT SENT SENT SENT | 5 reminders, being sent | ''
          SCHEDULED SCHEDULED      | 2 reminders, next 09:40       | ''
          SENT SCHEDULED           | 2 reminders, next 09:50       | ''
          SENT SENT                | 2 reminders, sent             | ''
          SENT SKIPPED             | 2 reminders, done             | ''
          SKIPPED                  | 1 reminder, skipped           | ''
          FAILED                   | 1 reminder                    | 1 failed
          FAILED FAILED SCHEDULED  | 3 reminders, next 09:50       | 2 failed
          """)
  void shows_the_number_the_next_due_time_and_the_failures(
      String statuses, String text, String failed) {
    ReminderDigest digest = digest(statuses.split(" "));

    assertThat(digest.text()).isEqualTo(text);
    assertThat(digest.failed()).isEqualTo(failed);
    assertThat(digest.isPresent()).isTrue();
  }

  private ReminderDigest digest(String... statuses) {
    List<ReminderStatus> wanted = Stream.of(statuses).map(ReminderStatus::valueOf).toList();
    List<Reminder> reminders =
        Stream.iterate(0, at -> at + 1)
            .limit(wanted.size())
            .map(at -> reminder(10 * (wanted.size() - at), wanted.get(at)))
            .toList();
    return ReminderDigest.of(
        reminders, LocalDate.of(2026, 12, 1), words, START.minus(Duration.ofMinutes(45)));
  }

  private static Reminder reminder(int minutesBefore, ReminderStatus status) {
    Subject subject = new Subject(new AppointmentId(new UUID(0, 1)), new AccountId(new UUID(0, 2)));
    Reminder scheduled =
        Reminder.scheduled(
            new ReminderId(new UUID(1, minutesBefore)), subject, minutesBefore, START);
    return new Reminder(scheduled.id(), subject, scheduled.trigger(), result(status));
  }

  private static Result result(ReminderStatus status) {
    return new Result(
        status,
        Optional.of(START).filter(sent -> status == ReminderStatus.SENT),
        Optional.of(SkipReason.MISSED).filter(reason -> status == ReminderStatus.SKIPPED));
  }
}
