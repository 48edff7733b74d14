package org.punctual.application.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.Race;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.reminder.Round;
import org.punctual.domain.reminder.SkipReason;

/** What {@link Reminders} promise about due reminders. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class DueRemindersContract extends ReminderStoreContract {

  @Test
  void A_reminder_is_due_at_its_due_time_and_not_before() {
    Reminder reminder = scheduled(60);
    assertThat(store.reminders().lockDue(reminder.dueAt().minusNanos(1), MANY)).isEmpty();
    assertThat(store.reminders().lockDue(reminder.dueAt(), MANY)).containsExactly(reminder);
  }

  @Test
  void A_reminder_with_deliveries_is_no_longer_due() {
    Reminder reminder = scheduled(60);
    planned(reminder);
    assertThat(due()).isEmpty();
    assertThat(store.reminders().nextDue()).isEmpty();
  }

  @Test
  void A_planned_reminder_stays_planned_whatever_the_result_of_its_deliveries() {
    Reminder reminder = scheduled(60);
    Delivery delivery = planned(reminder);
    store
        .reminders()
        .updateAll(List.of(reminder.summedUp(new Round(List.of(delivery)), SkipReason.MISSED)));
    assertThat(due()).isEmpty();
  }

  @Test
  void Another_round_is_due_again() {
    Reminder reminder = scheduled(60);
    planned(reminder);
    Reminder again = reminder.missed().sentAgain(reminder.dueAt());
    store.reminders().updateAll(List.of(again));
    assertThat(due()).containsExactly(again);
    assertThat(store.reminders().nextDue()).contains(again.dueAt());
  }

  @Test
  void A_settled_reminder_is_not_due() {
    store.reminders().updateAll(List.of(scheduled(60).missed()));
    assertThat(due()).isEmpty();
    assertThat(store.reminders().nextDue()).isEmpty();
  }

  @Test
  void The_earliest_come_first_and_not_more_than_asked_for() {
    scheduled(0);
    Reminder second = scheduled(30);
    Reminder first = scheduled(60);
    assertThat(store.reminders().lockDue(appointment.slot().start(), 2))
        .containsExactly(first, second);
  }

  @Test
  void The_next_due_time_is_the_earliest_without_deliveries() {
    planned(scheduled(90));
    Reminder next = scheduled(60);
    scheduled(30);
    assertThat(store.reminders().nextDue()).contains(next.dueAt());
  }

  @Test
  void Reminders_that_are_locked_are_skipped_until_the_transaction_ends() {
    Reminder reminder = scheduled(60);
    store.run(
        () -> {
          assertThat(due()).containsExactly(reminder);
          assertThat(Race.elsewhere(this::due)).isEmpty();
        });
    assertThat(due()).containsExactly(reminder);
  }

  @Test
  void Several_servers_that_plan_at_the_same_moment_plan_each_reminder_once() {
    List<ReminderId> ids = scheduledEachMinute(40).stream().map(Reminder::id).toList();
    List<Integer> planned = Race.of(4, this::planAll);
    assertThat(planned.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
    assertThat(store.deliveries().ofReminders(ids))
        .extracting(delivery -> delivery.id().reminder())
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Nested
  class The_backlog {

    @Test
    void holds_what_is_due_before_it_is_planned_and_until_it_is_settled() {
      Reminder reminder = scheduled(60);
      assertThat(backlog(reminder.dueAt().minusNanos(1))).isEqualTo(DueBacklog.NONE);
      DueBacklog one = new DueBacklog(1, Optional.of(reminder.dueAt()));
      assertThat(backlog(reminder.dueAt())).isEqualTo(one);
      planned(reminder);
      assertThat(backlog(reminder.dueAt())).isEqualTo(one);
      List<Delivery> claimed = claim(LEASE);
      assertThat(backlog(reminder.dueAt())).isEqualTo(one);
      store
          .deliveries()
          .settle(claimed.stream().map(delivery -> delivery.begun().expired()).toList());
      assertThat(backlog(reminder.dueAt())).isEqualTo(DueBacklog.NONE);
    }

    @Test
    void counts_a_reminder_once_and_names_the_oldest() {
      Reminder oldest = scheduled(90);
      planned(oldest);
      store.deliveries().addAll(List.of(Delivery.planned(oldest.deliveryBy(Channel.MAIL), NOW)));
      scheduled(60);
      scheduled(30);
      assertThat(backlog(appointment.slot().start().minus(Duration.ofMinutes(60))))
          .isEqualTo(new DueBacklog(2, Optional.of(oldest.dueAt())));
    }

    private DueBacklog backlog(Instant now) {
      return store.deliveries().backlog(now);
    }
  }

  private int planAll() {
    int all = 0;
    for (int some = store.call(this::planSome); some > 0; some = store.call(this::planSome)) {
      all += some;
    }
    return all;
  }

  private int planSome() {
    List<Reminder> due = store.reminders().lockDue(appointment.slot().start(), 5);
    store.reminders().updatePlanned(due);
    store
        .deliveries()
        .addAll(
            due.stream()
                .map(one -> Delivery.planned(one.deliveryBy(Channel.IN_APP), NOW))
                .toList());
    return due.size();
  }

  private List<Reminder> due() {
    return store.reminders().lockDue(appointment.slot().start(), MANY);
  }
}
