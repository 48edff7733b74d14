package org.punctual.web.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.appointment.DecidingAppointments.Shown;
import org.punctual.domain.account.Account;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.apikey.Scope;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.domain.appointment.RequestedTime;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.web.SignedIn;
import org.punctual.web.appointment.AppointmentHistory;
import org.punctual.web.appointment.AppointmentWords;
import org.punctual.web.appointment.KeyNames;
import org.punctual.web.frame.SentParameters;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationsTest {

  private static final Instant TEN_IN_VIENNA = Instant.parse("2026-11-24T09:00:00Z");

  private final SignedIn ada = new SignedIn();

  @Test
  void A_reminder_that_was_sent_tells_when_and_on_which_channels() {
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
  void A_late_one_tells_when_it_was_due() {
    book("Dentist", TEN_IN_VIENNA, 60);
    remindAt(TEN_IN_VIENNA.minus(Duration.ofMinutes(30)));

    assertThat(only().time()).isEqualTo("24 Nov 2026, 09:30, late: it was due 24 Nov 2026, 09:00");
  }

  @Test
  void A_missed_one_tells_when_it_was_due_and_can_be_sent_again() {
    book("Dentist", TEN_IN_VIENNA, 60);
    remindAt(TEN_IN_VIENNA);

    assertThat(only().fate()).isEqualTo("missed");
    assertThat(only().time()).isEqualTo("due 24 Nov 2026, 09:00");
    assertThat(only().canBeSentAgain()).isTrue();
  }

  @Test
  void A_failed_one_tells_every_attempt_with_its_answer() {
    ada.punctual.inApp.answers(new Outcome.PermanentFailure("no such mailbox"));
    book("Dentist", TEN_IN_VIENNA, 60);
    remindAt(TEN_IN_VIENNA.minus(Duration.ofHours(1)));

    assertThat(only().fate()).isEqualTo("failed");
    assertThat(only().attempts())
        .extracting(line -> line.name() + ": " + line.answer())
        .containsExactly("In the application, attempt 1: no such mailbox");
  }

  @Test
  void An_attempt_that_broke_off_is_told_without_time_and_answer() {
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
  void One_that_was_sent_again_tells_which_attempt_was_made_when() {
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
  void One_that_fails_when_it_is_sent_again_tells_when_it_was_wanted() {
    ada.punctual.inApp.answers(new Outcome.PermanentFailure("no such mailbox"));
    book("Dentist", TEN_IN_VIENNA, 60);
    remindAt(TEN_IN_VIENNA.minus(Duration.ofHours(1)));
    sendAgainAt(TEN_IN_VIENNA.minus(Duration.ofMinutes(30)));

    assertThat(only().time()).isEqualTo("due 24 Nov 2026, 09:00");
  }

  @Test
  void One_that_is_sent_again_comes_first_until_it_has_arrived() {
    book("First", TEN_IN_VIENNA, 120);
    book("Second", TEN_IN_VIENNA.plus(Duration.ofHours(2)), 180);
    remindAt(TEN_IN_VIENNA.minus(Duration.ofHours(2)));
    remindAt(TEN_IN_VIENNA.minus(Duration.ofHours(1)));
    Notifications page = opened("1");
    assertThat(page.isAnyOnItsWay()).isFalse();

    ada.comeBackAt(TEN_IN_VIENNA.minus(Duration.ofMinutes(50)));
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
  void One_of_another_owner_is_not_shown_whatever_the_page_asks_for() {
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
  void What_was_sent_for_a_canceled_appointment_can_not_be_sent_again() {
    Appointment booked = book("Dentist", TEN_IN_VIENNA, 60);
    remindAt(TEN_IN_VIENNA.minus(Duration.ofHours(1)));
    ada.punctual.appointments.update(booked.cancel(Optional.empty(), ada.punctual.clock.instant()));

    assertThat(only().isCanceled()).isTrue();
    assertThat(only().canBeSentAgain()).isFalse();
  }

  @Test
  void Opening_the_page_marks_all_as_seen_and_shows_which_were_new() {
    book("First", TEN_IN_VIENNA, 120);
    remindAt(TEN_IN_VIENNA.minus(Duration.ofHours(2)));
    opened("1");
    book("Second", TEN_IN_VIENNA.plus(Duration.ofHours(1)), 120);
    remindAt(TEN_IN_VIENNA.minus(Duration.ofHours(1)));

    assertThat(bell().getName()).isEqualTo("Notifications, 1 new");
    assertThat(opened("1").getCards())
        .extracting(NotificationCard.class::cast)
        .extracting(card -> card.title() + " " + card.fresh())
        .containsExactly("Second true", "First false");
    assertThat(bell().getName()).isEqualTo("Notifications");
    assertThat(bell().getCount()).isEmpty();
  }

  @Test
  void Twenty_stand_on_a_page_and_an_address_beyond_the_last_shows_the_last() {
    IntStream.range(0, 21)
        .forEach(hour -> book("No " + hour, TEN_IN_VIENNA.plus(Duration.ofHours(hour)), 0));
    IntStream.range(0, 21).forEach(hour -> remindAt(TEN_IN_VIENNA.plus(Duration.ofHours(hour))));

    assertThat(opened("1").getCards()).hasSize(20);
    assertThat(opened("99").getCards()).extracting(NotificationItem::title).containsExactly("No 0");
    assertThat(opened("two").getPages().number()).isEqualTo(1);
  }

  @Test
  void The_bell_counts_no_further_than_two_digits() {
    IntStream.range(0, 100)
        .forEach(hour -> book("No " + hour, TEN_IN_VIENNA.plus(Duration.ofHours(hour)), 0));
    IntStream.range(0, 100).forEach(hour -> remindAt(TEN_IN_VIENNA.plus(Duration.ofHours(hour))));

    assertThat(bell().getCount()).isEqualTo("99+");
    assertThat(bell().getName()).isEqualTo("Notifications, 100 new");
  }

  @Test
  void A_partners_cancel_is_new_and_says_which_key_and_why() {
    ApiKeyId key = issue("Homefinder");
    Appointment submitted =
        ada.punctual.submit(ada.ada.id(), key, request("Viewing", TEN_IN_VIENNA));
    assertThat(bell().getRequests()).isEqualTo("1");
    assertThat(bell().getRequestsText()).isEqualTo("One request awaits your decision");
    assertThat(bell().getTitleCount()).isEqualTo("(1) ");
    ada.punctual.canceling.cancel(ada.ada.id(), key, submitted.id(), Optional.of("Tenant found"));

    assertThat(bell().getName()).isEqualTo("Notifications, 1 new");
    assertThat(bell().getRequests() + bell().getRequestsText() + bell().getTitleCount()).isEmpty();
    ChangeCard card = (ChangeCard) opened("1").getCards().get(0);
    assertThat(card.title()).isEqualTo("Viewing");
    assertThat(card.when()).isEqualTo("Tuesday 24 November 2026, 10:00 – 11:00");
    assertThat(card.line().text()).isEqualTo("Canceled by Homefinder");
    assertThat(card.line().detail()).isEqualTo("Reason: Tenant found");
    assertThat(card.line().time()).isEqualTo("23 Nov 2026, 13:00");
    assertThat(card.fresh()).isTrue();
    assertThat(bell().getName()).isEqualTo("Notifications");
  }

  @Test
  void The_owners_own_cancel_is_no_notification() {
    Appointment booked = book("Dentist", TEN_IN_VIENNA, 60);
    ada.punctual.deciding.cancel(ada.ada.id(), new Shown(booked.id(), 0), Optional.empty());

    assertThat(opened("1").getCards()).isEmpty();
    assertThat(bell().getCount()).isEmpty();
  }

  private ApiKeyId issue(String name) {
    return ada.punctual
        .issuing
        .issue(ada.ada.id(), name, Set.of(Scope.APPOINTMENTS_WRITE), Optional.empty())
        .key()
        .id();
  }

  private NotificationCard only() {
    return (NotificationCard) opened("1").getCards().get(0);
  }

  private Notifications opened(String page) {
    return opened(Map.of("page", page));
  }

  private Notifications opened(Map<String, String> parameters) {
    AppointmentWords words = new AppointmentWords(ada.me(), ada.texts, ada.times);
    AppointmentHistory history =
        new AppointmentHistory(
            ada.punctual.browsing, new KeyNames(ada.me(), ada.punctual.issuing), words);
    Notifications notifications =
        new Notifications(
            ada.me(),
            ada.punctual.notifications,
            new NotificationCards(ada.punctual.browsingReminders, history, words),
            SentParameters.of(parameters));
    notifications.open();
    return notifications;
  }

  private Bell bell() {
    return new Bell(ada.me(), ada.punctual.notifications, ada.texts);
  }

  private Appointment book(String title, Instant start, int minutesBefore) {
    return ada.punctual.booking.book(ada.ada.id(), request(title, start, minutesBefore));
  }

  private static BookingRequest request(String title, Instant start, Integer... minutesBefore) {
    return new BookingRequest(
        Optional.of(title),
        RequestedTime.at(start, SignedIn.VIENNA),
        Optional.empty(),
        Optional.empty(),
        List.of(minutesBefore));
  }

  private void sendAgainAt(Instant now) {
    ada.comeBackAt(now);
    sendAgain(only());
    remindAt(now);
  }

  private void sendAgain(NotificationCard card) {
    ada.punctual.resending.sendAgain(ada.ada.id(), reminder(card.id()));
  }

  private static void assertShown(Notifications page, String... cards) {
    assertThat(page.getCards())
        .extracting(NotificationCard.class::cast)
        .extracting(card -> card.title() + " " + card.fate() + " " + card.canBeSentAgain())
        .containsExactly(cards);
  }

  private static ReminderId reminder(String id) {
    return new ReminderId(UUID.fromString(id));
  }

  private void remindAt(Instant now) {
    ada.comeBackAt(now);
    ada.punctual.sending.planDue();
    ada.punctual.sendBatch(Channel.IN_APP, new Lease("here", Duration.ofMinutes(1)));
  }
}
