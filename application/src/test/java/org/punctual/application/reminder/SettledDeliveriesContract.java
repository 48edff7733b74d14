package org.punctual.application.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;
import static org.punctual.application.Samples.inHours;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.Reminder;

/** What {@link Deliveries} promise about the end of deliveries, and about their history. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SettledDeliveriesContract extends ReminderStoreContract {

  private static final Outcome TAKEN = new Outcome.Delivered("taken");
  private static final Outcome BUSY = new Outcome.TemporaryFailure("busy");

  @Nested
  class An_answer {

    @Test
    void is_written_under_the_claims_fence() {
      Delivery sent = answered(begun(scheduled(60)), TAKEN);
      assertThat(settle(sent)).containsExactly(sent);
      assertThat(present(sent)).isEqualTo(sent);
    }

    @Test
    void can_be_a_retry_later_which_any_server_may_claim() {
      Delivery waiting = answered(begun(scheduled(60)), BUSY);
      assertThat(settle(waiting)).containsExactly(waiting);
      assertThat(claim(LEASE)).isEmpty();
      assertThat(store.deliveries().claim(Channel.IN_APP, LEASE, inHours(1), MANY)).hasSize(1);
    }

    @Test
    void under_an_old_fence_is_not_written() {
      planned(scheduled(60));
      Delivery old = claim(ENDED).get(0);
      Delivery taken = claim(LEASE).get(0);
      assertThat(settle(old.expired())).isEmpty();
      assertThat(present(taken)).isEqualTo(taken);
      assertThat(settle(taken.expired())).containsExactly(taken.expired());
    }

    @Test
    void about_a_skipped_delivery_is_not_written() {
      Reminder reminder = scheduled(60);
      planned(reminder);
      Delivery claimed = claim(LEASE).get(0);
      store.deliveries().skipWaiting(List.of(reminder.id()));
      assertThat(settle(answered(claimed.begun(), TAKEN))).isEmpty();
      assertThat(present(claimed).state()).isEqualTo(DeliveryState.SKIPPED);
    }

    @Test
    void is_written_once() {
      Delivery sent = answered(begun(scheduled(60)), TAKEN);
      settle(sent);
      assertThat(settle(sent)).isEmpty();
    }

    @Test
    void about_one_delivery_does_not_change_others() {
      Delivery sent = answered(begun(scheduled(60)), TAKEN);
      Delivery other = begun(scheduled(30));
      settle(sent);
      assertThat(present(other)).isEqualTo(other);
      assertThat(store.deliveries().settle(List.of())).isEmpty();
    }

    private List<Delivery> settle(Delivery answered) {
      return store.deliveries().settle(List.of(answered));
    }

    private Delivery begun(Reminder reminder) {
      planned(reminder);
      return store.deliveries().begin(claim(LEASE), NOW).get(0);
    }

    private Delivery answered(Delivery begun, Outcome outcome) {
      return begun.answered(outcome, NOW, inHours(1), 0);
    }
  }

  @Nested
  class Taking_away {

    @Test
    void skips_waiting_deliveries() {
      Reminder reminder = scheduled(60);
      Delivery waiting = planned(reminder);
      Delivery others = planned(scheduled(30));
      store.deliveries().skipWaiting(List.of(reminder.id()));
      assertThat(present(waiting).state()).isEqualTo(DeliveryState.SKIPPED);
      assertThat(present(others)).isEqualTo(others);
      assertThat(claim(LEASE)).extracting(Delivery::id).containsExactly(others.id());
    }

    @Test
    void leaves_deliveries_that_are_being_sent() {
      Reminder reminder = scheduled(60);
      planned(reminder);
      Delivery sending = store.deliveries().begin(claim(LEASE), NOW).get(0);
      store.deliveries().skipWaiting(List.of(reminder.id()));
      assertThat(present(sending)).isEqualTo(sending);
    }

    @Test
    void of_nothing_skips_nothing() {
      Delivery waiting = planned(scheduled(60));
      store.deliveries().skipWaiting(List.of());
      assertThat(present(waiting)).isEqualTo(waiting);
    }
  }

  @Nested
  class A_history {

    @Test
    void has_its_deliveries_by_round_and_channel() {
      Reminder first = scheduled(60);
      Reminder second = first.missed().sentAgain(NOW);
      store.reminders().updateAll(List.of(second));
      List<Delivery> inOrder =
          List.of(
              Delivery.planned(first.deliveryBy(Channel.IN_APP), NOW),
              Delivery.planned(first.deliveryBy(Channel.MAIL), NOW),
              Delivery.planned(second.deliveryBy(Channel.IN_APP), NOW),
              Delivery.planned(second.deliveryBy(Channel.WEBHOOK), NOW));
      store
          .deliveries()
          .addAll(List.of(inOrder.get(3), inOrder.get(1), inOrder.get(0), inOrder.get(2)));
      assertThat(store.deliveries().ofReminders(List.of(first.id()))).isEqualTo(inOrder);
      assertThat(store.deliveries().ofReminders(List.of())).isEmpty();
    }

    @Test
    void has_its_attempts_in_the_order_they_were_made() {
      Delivery.Id id = planned(scheduled(60)).id();
      Attempt busy = new Attempt(id, 1, NOW, "421 try again");
      Attempt taken = new Attempt(id, 2, NOW.plusSeconds(5), "250 Ok 🎉");
      store.deliveries().addAttempts(List.of(busy));
      store.deliveries().addAttempts(List.of(taken));
      assertThat(store.deliveries().attemptsOf(List.of(id.reminder())))
          .containsExactly(busy, taken);
      assertThat(store.deliveries().attemptsOf(List.of())).isEmpty();
    }
  }
}
