package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.account.Account;
import org.punctual.domain.appointment.Appointment;

class AppointmentsPageTest {

  private final AdasPages pages = new AdasPages();

  @Nested
  class Upcoming {

    @Test
    void is_listed_day_by_day_with_the_earliest_first() {
      pages.book("Later", "2026-11-24T15:00:00Z");
      pages.book("Review", "2026-11-24T09:00:00Z");
      pages.book("Tea", "2026-11-23T15:00:00Z");

      assertThat(pages.appointments().getDays())
          .extracting(day -> day.name() + ", " + day.date() + ": " + titles(day.cards()))
          .containsExactly(
              "Today, Monday 23 November 2026: [Tea]",
              "Tomorrow, Tuesday 24 November 2026: [Review, Later]");
    }

    @Test
    void begins_after_now() {
      pages.book("Tea", "2026-11-23T15:00:00Z");
      pages.punctual.clock.setTo(Instant.parse("2026-11-23T15:00:00Z"));

      assertThat(titles()).isEmpty();
    }

    @Test
    void lists_canceled_appointments_only_on_request() {
      cancel(pages.book("Tea", "2026-11-23T15:00:00Z"));
      pages.book("Review", "2026-11-23T17:00:00Z");

      assertThat(titles()).containsExactly("Review");
      pages.choice.setStatus("canceled");
      assertThat(titles()).containsExactly("Tea");
      pages.choice.setStatus("all");
      assertThat(titles()).containsExactly("Tea", "Review");
    }

    @Test
    void is_narrowed_by_words() {
      pages.book("Tea with Grace", "2026-11-23T15:00:00Z");
      pages.book("Review", "2026-11-23T17:00:00Z");
      pages.choice.setText("grace");

      assertThat(titles()).containsExactly("Tea with Grace");
    }
  }

  @Nested
  class After_a_decision {

    private final Appointment tea = pages.book("Tea", "2026-11-23T15:00:00Z");
    private final Appointment review = pages.book("Review", "2026-11-23T17:00:00Z");

    @Test
    void a_card_stays_in_its_place_although_the_filter_hides_its_status() {
      cancelHere(tea);

      assertThat(cards())
          .extracting(card -> card.title() + " " + card.status())
          .containsExactly("Tea canceled", "Review confirmed");
      assertThat(cards()).filteredOn(pages.appointments()::isKept).hasSize(1);
    }

    @Test
    void a_card_that_changed_elsewhere_stays_too() {
      String shown = StateToken.of(tea);
      cancel(tea);

      pages.decisions().confirm(new String[] {shown});

      assertThat(cards().get(0).status()).isEqualTo("canceled");
    }

    @Test
    void the_latest_first_is_the_order_of_the_past() {
      pages.choice.setTab("past");
      pages.choice.setStatus("confirmed");
      pages.punctual.clock.setTo(Instant.parse("2026-11-23T17:30:00Z"));
      cancelHere(review);

      assertThat(titles()).containsExactly("Review", "Tea");
    }

    @Test
    void only_the_last_forty_stay() {
      cancelHere(tea);
      for (int hour = 0; hour < DecidedHere.MOST; hour++) {
        Instant start = Instant.parse("2026-11-24T09:00:00Z").plus(Duration.ofHours(hour));
        cancelHere(pages.book("Call " + hour, start.toString()));
      }

      assertThat(titles()).hasSize(DecidedHere.MOST + 1).doesNotContain("Tea");
    }

    private void cancelHere(Appointment appointment) {
      Canceling dialog = pages.canceling();
      dialog.setMarks(StateToken.of(appointment));
      dialog.cancel();
    }
  }

  @Nested
  class Past {

    @Test
    void shows_the_latest_first_with_canceled_and_lapsed_appointments() {
      pages.choice.setTab("past");
      cancel(pages.book("Tea", "2026-11-23T15:00:00Z"));
      pages.submit("Viewing", "2026-11-23T17:00:00Z");
      pages.book("Running", "2026-11-23T18:00:00Z");
      pages.book("Ahead", "2026-11-23T19:00:00Z");
      pages.punctual.clock.setTo(Instant.parse("2026-11-23T18:30:00Z"));

      assertThat(cards())
          .extracting(card -> card.title() + " " + card.status())
          .containsExactly("Running confirmed", "Viewing lapsed", "Tea canceled");
    }

    @Test
    void lets_only_an_appointment_that_has_not_ended_be_canceled() {
      pages.choice.setTab("past");
      pages.book("Over", "2026-11-23T15:00:00Z");
      pages.book("Running", "2026-11-23T16:00:00Z");
      pages.punctual.clock.setTo(Instant.parse("2026-11-23T16:30:00Z"));

      assertThat(cards())
          .extracting(card -> List.of(card.canConfirm(), card.canCancel(), card.canChange()))
          .containsExactly(List.of(false, true, false), List.of(false, false, false));
    }
  }

  @Nested
  class A_card {

    @Test
    void shows_the_local_hours_the_origin_and_the_reminders() {
      pages.submit("Viewing", "2026-12-01T09:00:00Z", 10, 1440);

      AppointmentCard card = cards().get(0);

      assertThat(card.hours()).isEqualTo("10:00 – 11:00");
      assertThat(card.zone()).isEqualTo("Europe/Vienna");
      assertThat(card.stamp()).isEqualTo("2026-12-01T10:00:00+01:00");
      assertThat(card.dialHour()).isEqualTo(10);
      assertThat(card.origin()).isEqualTo("Submitted by Homefinder");
      assertThat(card.reminders().text()).isEqualTo("2 reminders, next 30 Nov, 10:00");
      assertThat(card.reminders().failed()).isEmpty();
      assertThat(card.reminders().lines())
          .containsExactly(
              new ReminderLine("1 day before", "scheduled for 30 Nov 2026, 10:00", "bell"),
              new ReminderLine("10 minutes before", "scheduled for 1 Dec 2026, 09:50", "bell"));
    }

    @Test
    void of_the_owners_own_booking_offers_no_confirming() {
      pages.book("Tea", "2026-11-23T15:30:00Z");

      AppointmentCard card = cards().get(0);

      assertThat(card.origin()).isEqualTo("Booked by you");
      assertThat(card.dialHour()).isEqualTo(4.5);
      assertThat(card.canConfirm()).isFalse();
      assertThat(card.canChange()).isTrue();
    }

    @Test
    void shows_the_reason_of_the_cancel_and_the_skipped_reminders() {
      cancel(pages.book("Tea", "2026-11-23T15:00:00Z", 0));
      pages.choice.setStatus("canceled");

      assertThat(cards().get(0).reason()).isEqualTo("ill");
      assertThat(cards().get(0).reminders().text()).isEqualTo("1 reminder, skipped");
      assertThat(cards().get(0).reminders().lines())
          .containsExactly(new ReminderLine("At the start", "skipped: canceled", "cross"));
    }
  }

  @Test
  void shows_nothing_of_another_owner() {
    Account grace = pages.register("grace@example.org");
    pages.punctual.booking.book(grace.id(), AdasPages.request("Secret", "2026-11-24T09:00:00Z"));

    assertThat(titles()).isEmpty();
  }

  private void cancel(Appointment appointment) {
    pages.punctual.deciding.cancel(
        pages.ada.id(),
        new SeenState(appointment.id(), appointment.revision().sequence()),
        Optional.of("ill"));
  }

  private List<AppointmentCard> cards() {
    return pages.appointments().getDays().stream().flatMap(day -> day.cards().stream()).toList();
  }

  private List<String> titles() {
    return titles(cards());
  }

  private static List<String> titles(List<AppointmentCard> cards) {
    return cards.stream().map(AppointmentCard::title).toList();
  }
}
