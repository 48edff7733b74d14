package org.punctual.application.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.appointment.AppointmentReason.NOT_FOUND;
import static org.punctual.domain.appointment.AppointmentReason.WRONG_STATUS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.application.appointment.Requests;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.reminder.ReminderStatus;

class BrowsingRemindersTest {

  private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-12-01T09:00:00Z");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.mailedCustomer("Ada").id();
  private final Appointment booked = punctual.booking.book(ada, Requests.at(START, 60, 10));

  @Nested
  class Notifications {

    @Test
    void are_those_that_arrived_the_latest_first() {
      sendAt(DUE);
      sendAt(START.minus(Duration.ofMinutes(10)));

      assertThat(minutesOf(punctual.notifications.list(ada, 0, 10))).containsExactly(10, 60);
      assertThat(minutesOf(punctual.notifications.list(ada, 1, 10))).containsExactly(60);
      assertThat(punctual.notifications.count(ada)).isEqualTo(2);
    }

    @Test
    void include_those_that_were_missed() {
      sendAt(START);

      assertThat(minutesOf(punctual.notifications.list(ada, 0, 10))).containsExactly(10, 60);
    }

    @Test
    void leave_out_those_of_canceled_appointments() {
      punctual.deciding.cancel(ada, new SeenState(booked.id(), 0), Optional.empty());
      sendAt(START);

      assertThat(punctual.notifications.count(ada)).isZero();
    }

    @Test
    void are_the_owners_alone() {
      sendAt(DUE);
      AccountId bob = punctual.customer("Bob").id();

      assertThat(punctual.notifications.list(bob, 0, 10)).isEmpty();
      assertThat(punctual.notifications.badges(bob).unseen()).isZero();
    }
  }

  @Nested
  class The_bell {

    @Test
    void counts_what_arrived_since_the_owner_last_looked() {
      sendAt(DUE);
      assertThat(punctual.notifications.badges(ada).unseen()).isEqualTo(1);

      punctual.notifications.markSeen(ada);
      assertThat(punctual.notifications.badges(ada).unseen()).isZero();

      sendAt(START.minus(Duration.ofMinutes(10)));
      assertThat(punctual.notifications.badges(ada).unseen()).isEqualTo(1);
    }

    @Test
    void counts_what_arrived_late_though_the_owner_looked_after_it_was_due() {
      punctual.clock.setTo(DUE.plusSeconds(10));
      punctual.notifications.markSeen(ada);

      sendAt(DUE.plusSeconds(20));

      assertThat(punctual.notifications.badges(ada).unseen()).isEqualTo(1);
    }
  }

  @Nested
  class A_history {

    @Test
    void has_all_deliveries_and_attempts_of_every_round() {
      sendAt(DUE);
      punctual.resending.sendAgain(ada, first().id());
      punctual.sendWhatIsDue();

      Map<ReminderId, DeliveryHistory> histories =
          punctual.browsingReminders.histories(List.of(first().id()));

      assertThat(histories.get(first().id()).deliveries())
          .extracting(delivery -> delivery.id().round())
          .containsExactly(1, 1, 2, 2);
      assertThat(histories.get(first().id()).tries()).hasSize(4);
    }

    @Test
    void is_listed_with_its_appointment_the_earliest_due_first() {
      assertThat(minutesInOrder()).containsExactly(60, 10);
    }

    @Test
    void keeps_its_place_when_it_is_sent_again_after_the_others() {
      sendAt(START.minus(Duration.ofMinutes(10)));
      punctual.clock.advance(Duration.ofMinutes(1));
      punctual.resending.sendAgain(ada, first().id());

      assertThat(minutesInOrder()).containsExactly(60, 10);
    }

    private List<Integer> minutesInOrder() {
      return punctual
          .browsingReminders
          .ofAppointments(List.of(booked.id()))
          .get(booked.id())
          .stream()
          .map(reminder -> reminder.trigger().minutesBefore())
          .toList();
    }
  }

  @Nested
  class Sending_again {

    @Test
    void reaches_every_channel_that_is_on_now_under_another_identity() {
      punctual.mail.answers(new Outcome.PermanentFailure("550"));
      sendAt(DUE);
      punctual.mail.answers(new Outcome.Delivered("250"));
      punctual.clock.advance(Duration.ofMinutes(1));

      punctual.resending.sendAgain(ada, first().id());
      assertThat(punctual.alarm.rings()).last().isEqualTo(DUE.plusSeconds(60));
      punctual.sendWhatIsDue();

      assertThat(punctual.mail.messages())
          .extracting(message -> message.delivery().id().identity())
          .hasSize(2)
          .doesNotHaveDuplicates();
      assertThat(first().status()).isEqualTo(ReminderStatus.SENT);
    }

    @Test
    void works_for_a_missed_reminder() {
      sendAt(START);

      punctual.resending.sendAgain(ada, first().id());
      punctual.sendWhatIsDue();

      assertThat(punctual.inApp.messages()).hasSize(1);
    }

    @Test
    void is_refused_while_it_is_scheduled_or_when_its_appointment_was_canceled() {
      assertRefused(WRONG_STATUS, () -> punctual.resending.sendAgain(ada, first().id()));
      punctual.deciding.cancel(ada, new SeenState(booked.id(), 0), Optional.empty());
      assertRefused(WRONG_STATUS, () -> punctual.resending.sendAgain(ada, first().id()));
    }

    @Test
    void is_refused_to_anyone_but_the_owner() {
      sendAt(DUE);
      AccountId bob = punctual.customer("Bob").id();

      assertRefused(NOT_FOUND, () -> punctual.resending.sendAgain(bob, first().id()));
    }
  }

  private void sendAt(Instant now) {
    punctual.clock.setTo(now);
    punctual.sendWhatIsDue();
  }

  private Reminder first() {
    return punctual.reminders.ofAppointments(List.of(booked.id())).stream()
        .filter(reminder -> reminder.trigger().minutesBefore() == 60)
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> minutesOf(List<Notification> notifications) {
    return notifications.stream()
        .map(ReminderContext.class::cast)
        .map(context -> context.reminder().trigger().minutesBefore())
        .toList();
  }
}
