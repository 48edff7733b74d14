package org.punctual.domain.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.reminder.How.FAILED;
import static org.punctual.domain.reminder.How.SENDING;
import static org.punctual.domain.reminder.How.SENT;
import static org.punctual.domain.reminder.How.SKIPPED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.AppointmentReason;

class ReminderTest {

  static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
  private static final Instant DUE = START.minus(Duration.ofMinutes(60));
  static final Instant SENT_AT = DUE.plusMillis(200);

  private final Reminder reminder =
      Reminder.scheduled(
          new ReminderId(new UUID(0, 4)),
          new Reminder.Subject(new AppointmentId(new UUID(0, 3)), new AccountId(new UUID(0, 1))),
          60,
          START);

  @Nested
  class A_new_reminder {

    @Test
    void is_scheduled_so_many_minutes_before_the_start() {
      assertThat(reminder.trigger()).isEqualTo(new Reminder.Trigger(60, DUE, 1));
      assertThat(reminder.result()).isEqualTo(Round.Result.SCHEDULED);
    }
  }

  @Nested
  class Its_deliveries {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        useHeadersInDisplayName = true,
        textBlock =
            """
            in the app | by mail | withdrawal | status    | skipped because
            WAITING    | WAITING | CANCELED   | SCHEDULED |
            SENT       | WAITING | CANCELED   | SCHEDULED |
            SENT       | SENDING | CANCELED   | SCHEDULED |
            SENT       | SENT    | CANCELED   | SENT      |
            SENT       | FAILED  | CANCELED   | FAILED    |
            FAILED     | SENT    | CANCELED   | FAILED    |
            FAILED     | FAILED  | CANCELED   | FAILED    |
            FAILED     | SKIPPED | CANCELED   | FAILED    |
            SENT       | MISSED  | CANCELED   | FAILED    |
            FAILED     | MISSED  | CANCELED   | FAILED    |
            MISSED     | MISSED  | CANCELED   | SKIPPED   | MISSED
            MISSED     | SKIPPED | CANCELED   | SKIPPED   | MISSED
            SENT       | SKIPPED | CANCELED   | SENT      |
            SENT       | SKIPPED | MOVED      | SENT      |
            SKIPPED    | SKIPPED | MOVED      | SKIPPED   | MOVED
            SKIPPED    | SKIPPED | CANCELED   | SKIPPED   | CANCELED
            """)
    void sum_up_to_its_status(
        How inApp,
        How byMail,
        SkipReason withdrawal,
        ReminderStatus status,
        SkipReason skippedBecause) {
      Reminder summedUp = reminder.summedUp(deliveries(inApp, byMail), withdrawal);

      assertThat(summedUp.status()).isEqualTo(status);
      assertThat(summedUp.result().skipReason()).isEqualTo(Optional.ofNullable(skippedBecause));
      assertThat(summedUp.result().sentAt().isPresent()).isEqualTo(inApp == SENT || byMail == SENT);
    }

    @Test
    void were_sent_when_the_first_of_them_succeeded() {
      Round both =
          new Round(
              List.of(
                  planned(Channel.IN_APP)
                      .begun()
                      .answered(How.TAKEN, SENT_AT.plusSeconds(1), START, 0),
                  planned(Channel.MAIL).begun().answered(How.TAKEN, SENT_AT, START, 0)));

      assertThat(reminder.summedUp(both, SkipReason.CANCELED).result().sentAt()).contains(SENT_AT);
    }
  }

  @Nested
  class When_its_appointment_is_moved {

    private final Instant nextDay = START.plus(Duration.ofDays(1));
    private final Instant now = DUE.plusSeconds(10);

    @Test
    void to_where_it_is_due_ahead_it_is_scheduled_for_another_round() {
      assertThat(moved(reminder, nextDay).trigger())
          .isEqualTo(new Reminder.Trigger(60, nextDay.minus(Duration.ofMinutes(60)), 2));
      assertThat(moved(reminder, nextDay).result()).isEqualTo(Round.Result.SCHEDULED);
    }

    @Test
    void to_where_it_is_due_ahead_it_is_scheduled_again_though_it_was_sent() {
      assertThat(moved(sent(), nextDay).result()).isEqualTo(Round.Result.SCHEDULED);
    }

    @Test
    void to_where_it_is_due_a_moment_later_it_is_scheduled_and_due_now_it_is_not() {
      Instant dueNow = now.plus(Duration.ofMinutes(60));

      assertThat(moved(reminder, dueNow.plusNanos(1)).status()).isEqualTo(ReminderStatus.SCHEDULED);
      assertThat(moved(reminder, dueNow).result()).isEqualTo(skipped(SkipReason.MOVED));
    }

    @Test
    void to_where_it_was_due_already_it_stays_sent_if_it_was() {
      assertThat(moved(sent(), START).result()).isEqualTo(sent().result());
    }

    @Test
    void to_where_it_was_due_already_it_is_skipped_if_it_was_not_sent() {
      Reminder missed = reminder.missed();
      Reminder failed = reminder.summedUp(deliveries(SENT, FAILED), SkipReason.CANCELED);

      assertThat(moved(reminder, START).result()).isEqualTo(skipped(SkipReason.MOVED));
      assertThat(moved(missed, START).result()).isEqualTo(skipped(SkipReason.MOVED));
      assertThat(moved(failed, START).result()).isEqualTo(skipped(SkipReason.MOVED));
    }

    @Test
    void what_is_being_sent_at_this_moment_may_still_arrive() {
      Reminder moved = reminder.movedTo(START, now, deliveries(SENDING, SKIPPED));

      assertThat(moved.status()).isEqualTo(ReminderStatus.SCHEDULED);
      assertThat(moved.trigger().round()).isEqualTo(1);
    }

    @Test
    void what_arrived_on_one_channel_counts_as_sent() {
      Reminder moved = reminder.movedTo(START, now, deliveries(SENT, SKIPPED));

      assertThat(moved.result()).isEqualTo(sent().result());
    }

    private Reminder moved(Reminder before, Instant start) {
      return before.movedTo(start, now, Round.EMPTY);
    }
  }

  @Nested
  class When_its_appointment_is_canceled {

    @Test
    void it_is_skipped() {
      assertThat(reminder.withdrawn(Round.EMPTY).result()).isEqualTo(skipped(SkipReason.CANCELED));
    }

    @Test
    void it_stays_sent_if_it_was() {
      assertThat(sent().withdrawn(deliveries(SENT, SENT))).isEqualTo(sent());
    }

    @Test
    void what_is_being_sent_at_this_moment_may_still_arrive() {
      assertThat(reminder.withdrawn(deliveries(SENDING, SKIPPED)).status())
          .isEqualTo(ReminderStatus.SCHEDULED);
    }
  }

  @Nested
  class When_it_is_sent_again {

    @Test
    void it_is_due_now_in_another_round() {
      Instant now = START.plusSeconds(1);

      assertThat(sent().sentAgain(now).trigger()).isEqualTo(new Reminder.Trigger(60, now, 2));
      assertThat(sent().sentAgain(now).result()).isEqualTo(Round.Result.SCHEDULED);
    }

    @Test
    void it_must_be_settled() {
      Reminder waiting = sent().sentAgain(START);

      assertThat(waiting.canBeSentAgain()).isFalse();
      assertRefused(AppointmentReason.WRONG_STATUS, () -> waiting.sentAgain(START));
      assertThat(sent().canBeSentAgain()).isTrue();
    }
  }

  @Nested
  class When_it_is_missed {

    @Test
    void it_is_skipped_unless_it_is_settled_already() {
      assertThat(reminder.missed().result()).isEqualTo(skipped(SkipReason.MISSED));
      assertThat(sent().missed()).isEqualTo(sent());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          minutes before | useful until
          1440           | 2026-12-01T10:00:00Z
          60             | 2026-12-01T10:00:00Z
          6              | 2026-12-01T10:00:00Z
          5              | 2026-12-01T10:00:00Z
          4              | 2026-12-01T10:01:00Z
          1              | 2026-12-01T10:04:00Z
          0              | 2026-12-01T10:05:00Z
          """)
  void is_useful_until_the_start_and_at_least_five_minutes(int minutes, Instant until) {
    Reminder some = Reminder.scheduled(reminder.id(), reminder.subject(), minutes, START);

    assertThat(some.usefulUntil(START)).isEqualTo(until);
  }

  private Reminder sent() {
    return reminder.summedUp(deliveries(SENT, SENT), SkipReason.CANCELED);
  }

  private static Round.Result skipped(SkipReason reason) {
    return new Round.Result(ReminderStatus.SKIPPED, Optional.empty(), Optional.of(reason));
  }

  private Round deliveries(How inApp, How byMail) {
    return new Round(
        List.of(inApp.stands(planned(Channel.IN_APP)), byMail.stands(planned(Channel.MAIL))));
  }

  private Delivery planned(Channel channel) {
    return Delivery.planned(reminder.deliveryBy(channel), DUE);
  }
}
