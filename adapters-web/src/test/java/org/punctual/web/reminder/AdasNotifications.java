package org.punctual.web.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.apikey.Scope;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.domain.appointment.RequestedTime;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.web.SignedIn;
import org.punctual.web.appointment.AppointmentHistory;
import org.punctual.web.appointment.AppointmentWords;
import org.punctual.web.appointment.KeyNames;
import org.punctual.web.frame.SentParameters;

/** Ada's reminders and requests, and the page that reports them. */
abstract class AdasNotifications {

  static final Instant TEN_IN_VIENNA = Instant.parse("2026-11-24T09:00:00Z");

  final SignedIn ada = new SignedIn();

  final ApiKeyId issue(String name) {
    return ada.punctual
        .issuing
        .issue(ada.ada.id(), name, Set.of(Scope.APPOINTMENTS_WRITE), Optional.empty())
        .key()
        .id();
  }

  final NotificationCard only() {
    return (NotificationCard) opened("1").getCards().get(0);
  }

  final Notifications opened(String page) {
    return opened(Map.of("page", page));
  }

  final Notifications opened(Map<String, String> parameters) {
    AppointmentWords words = new AppointmentWords(ada.texts, ada.times);
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

  final Bell bell() {
    return new Bell(ada.me(), ada.punctual.notifications, ada.texts);
  }

  final Appointment book(String title, Instant start, int minutesBefore) {
    return ada.punctual.booking.book(ada.ada.id(), request(title, start, minutesBefore));
  }

  static BookingRequest request(String title, Instant start, Integer... minutesBefore) {
    return new BookingRequest(
        Optional.of(title),
        RequestedTime.at(start, SignedIn.VIENNA),
        Optional.empty(),
        Optional.empty(),
        List.of(minutesBefore));
  }

  final void sendAgainAt(Instant now) {
    ada.returnAt(now);
    sendAgain(only());
    remindAt(now);
  }

  final void sendAgain(NotificationCard card) {
    ada.punctual.resending.sendAgain(ada.ada.id(), reminder(card.id()));
  }

  static void assertShown(Notifications page, String... cards) {
    assertThat(page.getCards())
        .extracting(NotificationCard.class::cast)
        .extracting(card -> card.title() + " " + card.fate() + " " + card.canBeSentAgain())
        .containsExactly(cards);
  }

  static ReminderId reminder(String id) {
    return new ReminderId(UUID.fromString(id));
  }

  final void remindAt(Instant now) {
    ada.returnAt(now);
    ada.punctual.sending.planDue();
    ada.punctual.sendBatch(ada.punctual.inApp, new Lease("here", Duration.ofMinutes(1)));
  }
}
