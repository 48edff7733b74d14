package org.punctual.web.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Outcome;

/** The page as a whole, the bell, and changes by partners. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationsPageTest extends AdasNotifications {

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
  void A_page_shows_twenty_and_an_address_beyond_the_last_page_shows_the_last() {
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
    ada.punctual.cancel(ada.ada.id(), key, submitted.id(), Optional.of("Tenant found"));

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
    ada.punctual.deciding.cancel(ada.ada.id(), new SeenState(booked.id(), 0), Optional.empty());

    assertThat(opened("1").getCards()).isEmpty();
    assertThat(bell().getCount()).isEmpty();
  }

  @Test
  void The_page_is_updated_until_each_channel_was_tried() {
    ada.punctual.accounts.update(
        ada.ada.mailed(ada.ada.mail().confirmed(ada.punctual.clock.instant())));
    ada.punctual.mail.answers(new Outcome.TemporaryFailure("421 busy"));
    book("Dentist", TEN_IN_VIENNA, 60);
    remindAt(TEN_IN_VIENNA.minus(Duration.ofHours(1)));

    assertThat(only().fate()).isEqualTo("sent");
    assertThat(opened("1").isAnyOnItsWay()).isTrue();
    ada.punctual.sendBatch(ada.punctual.mail, new Lease("here", Duration.ofMinutes(1)));
    assertThat(opened("1").isAnyOnItsWay()).isFalse();
  }
}
