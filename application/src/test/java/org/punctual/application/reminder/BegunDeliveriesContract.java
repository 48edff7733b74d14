package org.punctual.application.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;
import static org.punctual.application.Samples.inHours;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.punctual.application.Race;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.Round;

/** What {@link Deliveries} promise about the moment before a message is handed to its channel. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class BegunDeliveriesContract extends ReminderStoreContract {

  private Reminder reminder;
  private Delivery delivery;

  @BeforeEach
  void plan_delivery() {
    reminder = scheduled(60);
    delivery = planned(reminder);
  }

  @Test
  void A_claimed_delivery_is_begun_with_one_more_attempt() {
    Delivery claimed = claim(LEASE).get(0);
    assertThat(begin(claimed)).containsExactly(claimed.begun());
    assertThat(present(delivery)).isEqualTo(claimed.begun());
  }

  @Test
  void Of_several_deliveries_only_the_wanted_ones_are_begun() {
    Reminder other = scheduled(30);
    planned(other);
    List<Delivery> claimed = claim(LEASE);
    store.reminders().updateAll(List.of(reminder.missed()));
    assertThat(store.deliveries().begin(claimed, NOW))
        .extracting(begun -> begun.id().reminder())
        .containsExactly(other.id());
  }

  @Test
  void Of_no_deliveries_none_is_begun() {
    assertThat(store.deliveries().begin(List.of(), NOW)).isEmpty();
  }

  @Nested
  class Nothing_is_begun {

    @Test
    void a_second_time() {
      Delivery claimed = claim(LEASE).get(0);
      begin(claimed);
      assertThat(begin(claimed)).isEmpty();
    }

    @Test
    void under_an_old_fence() {
      Delivery old = claim(ENDED).get(0);
      Delivery taken = claim(LEASE).get(0);
      assertThat(begin(old)).isEmpty();
      assertThat(begin(taken)).containsExactly(taken.begun());
    }

    @Test
    void after_the_lease_has_ended() {
      assertNotBegun(claim(ENDED).get(0));
    }

    @Test
    void after_the_claim_was_given_back() {
      Delivery claimed = claim(LEASE).get(0);
      store.deliveries().releaseClaims(LEASE.holder());
      assertNotBegun(claimed);
    }

    @Test
    void for_an_appointment_that_was_canceled() {
      Delivery claimed = claim(LEASE).get(0);
      store.appointments().update(appointment.cancel(Optional.empty(), NOW));
      assertNotBegun(claimed);
    }

    @Test
    void for_a_reminder_that_is_settled() {
      Delivery claimed = claim(LEASE).get(0);
      store.reminders().updateAll(List.of(reminder.missed()));
      assertNotBegun(claimed);
    }

    @Test
    void for_a_reminder_that_is_in_another_round() {
      Delivery claimed = claim(LEASE).get(0);
      store.reminders().updateAll(List.of(reminder.movedTo(inHours(48), NOW, Round.EMPTY)));
      assertNotBegun(claimed);
    }

    @Test
    void that_was_skipped() {
      Delivery claimed = claim(LEASE).get(0);
      store.deliveries().skipWaiting(List.of(reminder.id()));
      assertThat(begin(claimed)).isEmpty();
      assertThat(present(delivery).state()).isEqualTo(DeliveryState.SKIPPED);
    }

    private void assertNotBegun(Delivery claimed) {
      assertThat(begin(claimed)).isEmpty();
      assertThat(present(delivery)).isEqualTo(claimed);
    }
  }

  /**
   * Either the delivery is begun first, and the cancellation finds it being sent, or it is skipped.
   */
  @RepeatedTest(10)
  void A_delivery_is_either_begun_or_skipped() {
    Delivery claimed = claim(LEASE).get(0);
    AtomicInteger turns = new AtomicInteger();
    List<Boolean> sent =
        Race.of(2, () -> turns.getAndIncrement() == 0 ? isBegun(claimed) : isFoundSending());
    assertThat(sent.get(0)).isEqualTo(sent.get(1));
  }

  private boolean isBegun(Delivery claimed) {
    return !begin(claimed).isEmpty();
  }

  private boolean isFoundSending() {
    return store.call(
        () -> {
          store.reminders().lockOfAppointment(appointment.id());
          store.deliveries().skipWaiting(List.of(reminder.id()));
          return present(delivery).state() == DeliveryState.SENDING;
        });
  }

  private List<Delivery> begin(Delivery claimed) {
    return store.deliveries().begin(List.of(claimed), NOW);
  }
}
