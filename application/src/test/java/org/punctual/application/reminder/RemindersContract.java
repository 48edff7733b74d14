package org.punctual.application.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;
import static org.punctual.application.Samples.inHours;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.Race;
import org.punctual.application.Samples;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.Round;
import org.punctual.domain.reminder.SkipReason;

/** What {@link Reminders} promise about storing and locking reminders. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class RemindersContract extends ReminderStoreContract {

  @Test
  void A_reminder_is_found_as_it_was_added() {
    Reminder reminder = scheduled(60);
    assertThat(store.reminders().find(adas(), reminder.id())).contains(reminder);
  }

  @Test
  void A_reminder_of_another_owner_is_not_found() {
    assertThat(store.reminders().find(bobs(), scheduled(60).id())).isEmpty();
  }

  @Test
  void All_that_can_change_is_replaced() {
    Reminder moved = scheduled(60).movedTo(inHours(48), NOW, Round.EMPTY);
    Reminder missed = scheduled(30).missed();
    Delivery sent = sent(moved);
    Reminder sentOnce = moved.summedUp(new Round(List.of(sent)), SkipReason.MISSED);
    store.reminders().updateAll(List.of(sentOnce, missed));
    assertThat(store.reminders().find(adas(), sentOnce.id())).contains(sentOnce);
    assertThat(store.reminders().find(adas(), missed.id())).contains(missed);
  }

  @Test
  void Reminders_of_appointments_come_the_earliest_due_first() {
    Appointment other = Samples.booked(adas(), inHours(12));
    store.appointments().add(other);
    Reminder third = scheduled(0);
    Reminder second = scheduled(60);
    Reminder first = Samples.reminder(other, 60);
    store.reminders().addAll(List.of(first));
    assertThat(store.reminders().ofAppointments(Set.of(appointment.id(), other.id())))
        .containsExactly(first, second, third);
    assertThat(store.reminders().ofAppointments(List.of(other.id()))).containsExactly(first);
    assertThat(store.reminders().ofAppointments(List.of())).isEmpty();
  }

  @Test
  void A_reminder_is_removed_with_its_history_alone() {
    Reminder kept = scheduled(60);
    Reminder removed = scheduled(30);
    Delivery delivery = planned(removed);
    store.deliveries().addAttempts(List.of(new Attempt(delivery.id(), 1, NOW, "taken")));
    store.reminders().removeAll(List.of(removed.id()));
    assertThat(store.reminders().ofAppointments(List.of(appointment.id()))).containsExactly(kept);
    assertThat(store.deliveries().ofReminders(List.of(removed.id()))).isEmpty();
    assertThat(store.deliveries().attemptsOf(List.of(removed.id()))).isEmpty();
  }

  @Test
  void Locked_reminders_are_as_they_are_now_though_they_were_read_before() {
    Reminder reminder = scheduled(60);
    Reminder missed = reminder.missed();
    store.run(
        () -> {
          assertThat(store.reminders().find(adas(), reminder.id())).contains(reminder);
          Race.elsewhere(() -> updated(missed));
          assertThat(store.reminders().lockAll(List.of(reminder.id()))).containsExactly(missed);
        });
  }

  @Test
  void Reminders_of_an_appointment_are_locked_the_earliest_due_first() {
    Reminder last = scheduled(0);
    Reminder first = scheduled(60);
    assertThat(store.reminders().lockOfAppointment(appointment.id())).containsExactly(first, last);
    assertThat(store.reminders().lockAll(List.of())).isEmpty();
  }

  @Test
  void Only_one_transaction_at_a_time_changes_a_locked_reminder() {
    Reminder reminder = scheduled(60);
    Race.of(8, () -> store.call(() -> sentAgain(reminder)));
    assertThat(roundOf(reminder)).contains(9);
  }

  @Test
  void Only_one_transaction_at_a_time_changes_the_reminders_of_an_appointment() {
    Reminder reminder = scheduled(60);
    Race.of(
        8,
        () ->
            store.call(
                () ->
                    updated(
                        store
                            .reminders()
                            .lockOfAppointment(appointment.id())
                            .get(0)
                            .missed()
                            .sentAgain(NOW))));
    assertThat(roundOf(reminder)).contains(9);
  }

  private Reminder sentAgain(Reminder reminder) {
    return updated(
        store.reminders().lockAll(List.of(reminder.id())).get(0).missed().sentAgain(NOW));
  }

  private Reminder updated(Reminder reminder) {
    store.reminders().updateAll(List.of(reminder));
    return reminder;
  }

  private Optional<Integer> roundOf(Reminder reminder) {
    return store.reminders().find(adas(), reminder.id()).map(found -> found.trigger().round());
  }

  private static Delivery sent(Reminder reminder) {
    return Delivery.planned(reminder.deliveryBy(Channel.IN_APP), NOW)
        .begun()
        .answered(new Outcome.Delivered("shown"), NOW, inHours(1), 0);
  }
}
