package org.punctual.web.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.domain.account.Account;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Outcome;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationsTest extends AdasNotifications {

  @Test
  void A_sent_reminder_shows_its_time_and_its_channels() {
    book("Dentist", TEN_IN_VIENNA, 60);
    remindAt(TEN_IN_VIENNA.minus(Duration.ofHours(1)));

    NotificationCard card = only();
    assertThat(card.title()).isEqualTo("Dentist");
    assertThat(card.fate()).isEqualTo("sent");
    assertThat(card.before()).isEqualTo("1 hour before");
    assertThat(card.time()).isEqualTo("24 Nov 2026, 09:00");
    assertThat(card.channels())
        .extracting(line -> line.name() + ": " + line.fate())
        .containsExactly("In the application: sent 24 Nov 2026, 09:00");
  }

  @Test
  void A_late_reminder_shows_when_it_was_due() {
    book("Dentist", TEN_IN_VIENNA, 60);
    remindAt(TEN_IN_VIENNA.minus(Duration.ofMinutes(30)));

    assertThat(only().time()).isEqualTo("24 Nov 2026, 09:30, late: it was due 24 Nov 2026, 09:00");
  }

  @Test
  void A_missed_reminder_shows_when_it_was_due_and_can_be_sent_again() {
    book("Dentist", TEN_IN_VIENNA, 60);
    remindAt(TEN_IN_VIENNA);

    assertThat(only().fate()).isEqualTo("missed");
    assertThat(only().time()).isEqualTo("due 24 Nov 2026, 09:00");
    assertThat(only().canBeSentAgain()).isTrue();
  }

  @Test
  void A_failed_reminder_shows_every_attempt_with_its_answer() {
    ada.punctual.inApp.answers(new Outcome.PermanentFailure("no such mailbox"));
    book("Dentist", TEN_IN_VIENNA, 60);
    remindAt(TEN_IN_VIENNA.minus(Duration.ofHours(1)));

    assertThat(only().fate()).isEqualTo("failed");
    assertThat(only().attempts())
        .extracting(line -> line.name() + ": " + line.answer())
        .containsExactly("In the application, attempt 1: no such mailbox");
  }

  @Test
  void An_abandoned_attempt_is_shown_without_time_and_answer() {
    ada.punctual.inApp.answers(
        message -> {
          throw new OutOfMemoryError("a test's own");
        });
    book("Dentist", TEN_IN_VIENNA, 60);
    Instant due = TEN_IN_VIENNA.minus(Duration.ofHours(1));
    assertThatThrownBy(() -> remindAt(due)).isInstanceOf(OutOfMemoryError.class);
    ada.punctual.inApp.answers(new Outcome.Delivered("shown"));
    remindAt(due.plus(Duration.ofMinutes(2)));

    assertThat(only().attempts())
        .extracting(line -> "%s, %s: %s".formatted(line.name(), line.time(), line.answer()))
        .containsExactly(
            "In the application, attempt 1, :"
                + " No answer: the server stopped while sending; the reminder may have arrived",
            "In the application, attempt 2, 24 Nov 2026, 09:02: shown");
    assertThat(only().attempts().get(0).isAnswered()).isFalse();
    assertThat(only().attempts().get(0).stamp()).isEmpty();
  }

  @Test
  void A_reminder_that_was_sent_again_shows_the_time_of_each_attempt() {
    book("Dentist", TEN_IN_VIENNA, 60);
    remindAt(TEN_IN_VIENNA.minus(Duration.ofHours(1)));
    sendAgainAt(TEN_IN_VIENNA.minus(Duration.ofMinutes(30)));

    assertThat(only().attempts())
        .extracting(line -> line.name() + ", " + line.time())
        .containsExactly(
            "In the application, attempt 1, 24 Nov 2026, 09:00",
            "In the application, round 2, attempt 1, 24 Nov 2026, 09:30");
  }

  @Test
  void A_reminder_that_fails_when_it_is_sent_again_shows_when_it_was_wanted() {
    ada.punctual.inApp.answers(new Outcome.PermanentFailure("no such mailbox"));
    book("Dentist", TEN_IN_VIENNA, 60);
    remindAt(TEN_IN_VIENNA.minus(Duration.ofHours(1)));
    sendAgainAt(TEN_IN_VIENNA.minus(Duration.ofMinutes(30)));

    assertThat(only().time()).isEqualTo("due 24 Nov 2026, 09:00");
  }

  @Test
  void A_reminder_that_is_sent_again_comes_first_until_it_has_arrived() {
    book("First", TEN_IN_VIENNA, 120);
    book("Second", TEN_IN_VIENNA.plus(Duration.ofHours(2)), 180);
    remindAt(TEN_IN_VIENNA.minus(Duration.ofHours(2)));
    remindAt(TEN_IN_VIENNA.minus(Duration.ofHours(1)));
    Notifications page = opened("1");
    assertThat(page.isAnyOnItsWay()).isFalse();

    ada.returnAt(TEN_IN_VIENNA.minus(Duration.ofMinutes(50)));
    sendAgain((NotificationCard) page.getCards().get(1));
    Notifications answer = opened("1");
    answer.await(reminder(((NotificationCard) page.getCards().get(1)).id()));
    assertShown(answer, "First sending false", "Second sent true");

    Notifications next = opened(Map.of("awaited", answer.getAwaited()));
    assertShown(next, "First sending false", "Second sent true");

    remindAt(ada.punctual.clock.instant());
    Notifications last = opened(Map.of("awaited", next.getAwaited()));
    assertShown(last, "First sent true", "Second sent true");
    assertThat(last.getAwaited()).isEmpty();
  }

  @Test
  void The_bell_rings_again_when_a_reminder_that_was_sent_again_has_arrived() {
    book("Dentist", TEN_IN_VIENNA, 60);
    remindAt(TEN_IN_VIENNA.minus(Duration.ofHours(1)));
    NotificationCard card = only();
    assertThat(bell().getName()).isEqualTo("Notifications");

    ada.returnAt(TEN_IN_VIENNA.minus(Duration.ofMinutes(30)));
    sendAgain(card);
    assertThat(bell().getName()).isEqualTo("Notifications");
    remindAt(TEN_IN_VIENNA.minus(Duration.ofMinutes(30)));

    assertThat(bell().getName()).isEqualTo("Notifications, 1 new");
    assertThat(bell().getCount()).isEqualTo("1");
  }

  @Test
  void A_reminder_of_another_owner_is_never_shown() {
    book("First", TEN_IN_VIENNA, 120);
    remindAt(TEN_IN_VIENNA.minus(Duration.ofHours(2)));
    String id = only().id();
    sendAgain(only());
    Account grace = ada.punctual.customer("Grace");

    assertThat(ada.punctual.notifications.ofReminders(grace.id(), List.of(reminder(id)))).isEmpty();
    assertThat(ada.punctual.notifications.ofReminders(ada.ada.id(), List.of(reminder(id))))
        .hasSize(1);
  }

  @Test
  void A_reminder_of_a_canceled_appointment_can_not_be_sent_again() {
    Appointment booked = book("Dentist", TEN_IN_VIENNA, 60);
    remindAt(TEN_IN_VIENNA.minus(Duration.ofHours(1)));
    ada.punctual.appointments.update(booked.cancel(Optional.empty(), ada.punctual.clock.instant()));

    assertThat(only().isCanceled()).isTrue();
    assertThat(only().canBeSentAgain()).isFalse();
  }
}
