package org.punctual.application.reminder.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.account.ManagingAccount.Preferences;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.application.appointment.EditingAppointments.Edit;
import org.punctual.application.appointment.Requests;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.Theme;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.domain.reminder.Round;
import org.punctual.domain.reminder.SkipReason;

class SendingRemindersTest {

  private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-12-01T09:00:00Z");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.mailedCustomer("Ada").id();

  @Nested
  class In_normal_running {

    @Test
    void nothing_goes_out_before_it_is_due() {
      Appointment booked = book(60);

      sendAt(DUE.minusNanos(1));

      assertThat(punctual.inApp.messages()).isEmpty();
      assertThat(reminderOf(booked).status()).isEqualTo(ReminderStatus.SCHEDULED);
      assertThat(punctual.sending.next().earliest()).contains(DUE);
    }

    @Test
    void it_goes_out_on_every_channel_when_it_is_due() {
      Appointment booked = book(60);

      sendAt(DUE);

      assertThat(punctual.inApp.messages()).hasSize(1);
      assertThat(punctual.mail.messages()).hasSize(1);
      assertThat(reminderOf(booked).result())
          .isEqualTo(new Round.Result(ReminderStatus.SENT, Optional.of(DUE), Optional.empty()));
      assertThat(punctual.sending.next().earliest()).isEmpty();
    }

    @Test
    void it_goes_out_once() {
      book(60);

      sendAt(DUE);
      sendAt(DUE.plusSeconds(1));

      assertThat(punctual.mail.messages()).hasSize(1);
    }

    @Test
    void more_than_one_batch_goes_out_in_the_order_they_were_due() {
      punctual.mail.sendsAtOnce(2);
      book(60, 59, 58, 57, 56);

      sendAt(START.minus(Duration.ofMinutes(56)));

      assertThat(punctual.mail.messages())
          .extracting(message -> message.context().reminder().trigger().minutesBefore())
          .containsExactlyInAnyOrder(60, 59, 58, 57, 56);
    }
  }

  @Nested
  class The_channels {

    @Test
    void leave_out_mail_to_an_address_that_is_not_confirmed() {
      AccountId bob = punctual.customer("Bob").id();
      punctual.booking.book(bob, Requests.at(START, 60));

      sendAt(DUE);

      assertThat(punctual.inApp.messages()).hasSize(1);
      assertThat(punctual.mail.messages()).isEmpty();
    }

    @Test
    void leave_out_mail_that_is_not_wanted_when_it_falls_due() {
      book(60);
      punctual.managing.prefer(
          ada, new Preferences("Ada", "UTC", Locale.ENGLISH, Theme.SYSTEM, false));

      sendAt(DUE);

      assertThat(punctual.mail.messages()).isEmpty();
    }

    @Test
    void leave_out_mail_that_is_not_configured() {
      Appointment booked = book(60);
      punctual.mail.turnOff();

      sendAt(DUE);

      assertThat(punctual.mail.messages()).isEmpty();
      assertThat(reminderOf(booked).status()).isEqualTo(ReminderStatus.SENT);
    }
  }

  @Nested
  class A_message {

    @Test
    void speaks_of_the_appointment_as_it_is_when_sent() {
      Appointment booked = book(60);
      punctual.editing.edit(
          ada,
          new SeenState(booked.id(), 0),
          new Edit(Optional.of("Check-up, 2nd floor"), Optional.empty(), List.of(60)));
      punctual.managing.prefer(
          ada, new Preferences("Ada", "Asia/Tokyo", Locale.GERMAN, Theme.SYSTEM, true));

      sendAt(DUE);

      ReminderContext context = punctual.mail.messages().get(0).context();
      assertThat(context.appointment().details().title()).isEqualTo("Check-up, 2nd floor");
      assertThat(context.owner().profile().timeZone().getId()).isEqualTo("Asia/Tokyo");
    }

    @Test
    void says_whether_a_decision_is_awaited() {
      punctual.submit(ada, new ApiKeyId(new UUID(0, 2)), Requests.at(START, 60));
      book(START.plusSeconds(3600), 120);

      sendAt(DUE);

      assertThat(punctual.mail.messages())
          .extracting(ReminderMessage::isUndecided)
          .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void is_marked_late_more_than_a_minute_after_it_was_due() {
      book(60);
      sendAt(DUE);

      ReminderMessage message = punctual.mail.messages().get(0);

      assertThat(message.isLate(DUE.plusSeconds(60))).isFalse();
      assertThat(message.isLate(DUE.plusSeconds(60).plusNanos(1))).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          minutes before | server is back           | status
          60             | 2026-12-01T09:00:00Z     | SENT
          60             | 2026-12-01T09:59:59.999Z | SENT
          60             | 2026-12-01T10:00:00Z     | SKIPPED
          60             | 2026-12-04T10:00:00Z     | SKIPPED
          2              | 2026-12-01T10:02:59.999Z | SENT
          2              | 2026-12-01T10:03:00Z     | SKIPPED
          0              | 2026-12-01T10:00:00Z     | SENT
          0              | 2026-12-01T10:04:59.999Z | SENT
          0              | 2026-12-01T10:05:00Z     | SKIPPED
          """)
  void after_an_outage_it_is_still_sent_while_useful_and_missed_then(
      int minutesBefore, Instant back, ReminderStatus status) {
    Appointment booked = book(minutesBefore);

    sendAt(back);

    assertThat(reminderOf(booked).status()).isEqualTo(status);
    assertThat(punctual.mail.messages()).hasSize(status == ReminderStatus.SENT ? 1 : 0);
    assertThat(reminderOf(booked).result().skipReason())
        .isEqualTo(
            status == ReminderStatus.SENT ? Optional.empty() : Optional.of(SkipReason.MISSED));
    assertThat(punctual.sending.next().earliest()).isEmpty();
  }

  private void sendAt(Instant now) {
    punctual.clock.setTo(now);
    punctual.sendWhatIsDue();
  }

  private Appointment book(Integer... minutesBefore) {
    return book(START, minutesBefore);
  }

  private Appointment book(Instant start, Integer... minutesBefore) {
    return punctual.booking.book(ada, Requests.at(start, minutesBefore));
  }

  private Reminder reminderOf(Appointment appointment) {
    return punctual.reminders.ofAppointments(List.of(appointment.id())).get(0);
  }
}
