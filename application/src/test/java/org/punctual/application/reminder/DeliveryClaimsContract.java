package org.punctual.application.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.Race;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.Reminder;

/** What {@link Deliveries} promise about claims. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class DeliveryClaimsContract extends ReminderStoreContract {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Nested
  class A_waiting_one {

    @Test
    void is_claimed_from_its_next_attempt_on() {
      Delivery delivery = planned(scheduled(60));
      assertThat(claimAt(NOW.minusNanos(1))).isEmpty();
      assertThat(claimAt(NOW)).extracting(Delivery::id).containsExactly(delivery.id());
    }

    @Test
    void is_claimed_as_it_is_under_a_higher_fence() {
      Delivery delivery = planned(scheduled(60));
      assertThat(claim(LEASE))
          .containsExactly(new Delivery(delivery.id(), delivery.progress(), delivery.fence() + 1));
      assertThat(present(delivery).fence()).isEqualTo(delivery.fence() + 1);
    }

    @Test
    void is_claimed_for_its_own_channel() {
      planned(scheduled(60));
      assertThat(store.deliveries().claim(Channel.MAIL, LEASE, NOW, MANY)).isEmpty();
    }

    @Test
    void is_claimed_with_no_more_than_were_asked_for() {
      scheduledEachMinute(5).forEach(DeliveryClaimsContract.this::planned);
      assertThat(store.deliveries().claim(Channel.IN_APP, LEASE, NOW, 3)).hasSize(3);
      assertThat(store.deliveries().claim(Channel.IN_APP, LEASE, NOW, 3)).hasSize(2);
    }

    private List<Delivery> claimAt(Instant now) {
      return store.deliveries().claim(Channel.IN_APP, LEASE, now, MANY);
    }
  }

  @Nested
  class A_claimed_one {

    @Test
    void cannot_be_claimed_by_others_while_the_lease_lasts() {
      planned(scheduled(60));
      claim(LEASE);
      assertThat(claim(LEASE)).isEmpty();
    }

    @Test
    void can_be_claimed_by_others_when_the_lease_has_ended() {
      Delivery delivery = planned(scheduled(60));
      claim(ENDED);
      assertThat(claim(LEASE)).extracting(Delivery::fence).containsExactly(delivery.fence() + 2);
    }

    @Test
    void waits_again_when_its_holder_died_while_sending() {
      planned(scheduled(60));
      Lease soonEnded = new Lease("server-0", Duration.ofSeconds(1));
      Delivery sending = store.deliveries().begin(claim(soonEnded), NOW).get(0);
      Delivery taken = takenOver(soonEnded).get(0);
      assertThat(sending.state()).isEqualTo(DeliveryState.SENDING);
      assertThat(taken.state()).isEqualTo(DeliveryState.WAITING);
      assertThat(taken.progress().attempts()).isEqualTo(1);
      assertThat(taken.fence()).isEqualTo(sending.fence() + 1);
    }

    @Test
    void can_be_claimed_by_others_at_once_when_it_is_given_back() {
      planned(scheduled(60));
      claim(LEASE);
      store.deliveries().releaseClaims(LEASE.holder());
      assertThat(claim(LEASE)).hasSize(1);
    }

    @Test
    void is_not_given_back_by_others_or_once_it_is_being_sent() {
      planned(scheduled(60));
      store.deliveries().begin(claim(LEASE), NOW);
      planned(scheduled(30));
      claim(LEASE);
      store.deliveries().releaseClaims("server-2");
      assertThat(claim(LEASE)).isEmpty();
      store.deliveries().releaseClaims(LEASE.holder());
      assertThat(claim(LEASE)).hasSize(1);
    }

    /** The clock of the store decides when a lease ends. */
    private List<Delivery> takenOver(Lease lease) {
      Instant after = NOW.plus(lease.duration());
      long end = System.nanoTime() + PATIENCE.toNanos();
      List<Delivery> taken = List.of();
      while (taken.isEmpty() && System.nanoTime() < end) {
        taken = store.deliveries().claim(Channel.IN_APP, LEASE, after, MANY);
      }
      return taken;
    }
  }

  @Test
  void A_settled_delivery_is_never_claimed() {
    planned(scheduled(60));
    Outcome delivered = new Outcome.Delivered("shown");
    List<Delivery> begun = store.deliveries().begin(claim(LEASE), NOW);
    store
        .deliveries()
        .settle(
            begun.stream()
                .map(one -> one.answered(delivered, NOW, NOW.plusSeconds(1), 0))
                .toList());
    assertThat(claim(LEASE)).isEmpty();
  }

  @Test
  void Several_servers_that_claim_at_the_same_moment_claim_each_delivery_once() {
    List<Reminder> reminders = scheduledEachMinute(40);
    reminders.forEach(this::planned);
    List<List<Delivery>> claimed = Race.of(4, this::claimAll);
    assertThat(claimed.stream().flatMap(List::stream))
        .extracting(delivery -> delivery.id().reminder())
        .containsExactlyInAnyOrderElementsOf(reminders.stream().map(Reminder::id).toList());
  }

  @Nested
  class The_next_attempt {

    @Test
    void is_the_earliest_of_the_waiting_deliveries() {
      store
          .deliveries()
          .addAll(
              List.of(
                  Delivery.planned(scheduled(30).deliveryBy(Channel.IN_APP), NOW.plusSeconds(2)),
                  Delivery.planned(scheduled(60).deliveryBy(Channel.MAIL), NOW.plusSeconds(1))));
      assertThat(store.deliveries().nextAttempt()).contains(NOW.plusSeconds(1));
    }

    @Test
    void of_a_claimed_delivery_is_at_the_end_of_the_lease() {
      planned(scheduled(60));
      claim(LEASE);
      assertThat(store.deliveries().nextAttempt())
          .hasValueSatisfying(end -> assertThat(end).isNotEqualTo(NOW));
    }

    @Test
    void is_unknown_when_everything_is_settled() {
      Reminder reminder = scheduled(60);
      planned(reminder);
      store.deliveries().skipWaiting(List.of(reminder.id()));
      assertThat(store.deliveries().nextAttempt()).isEmpty();
    }
  }

  private List<Delivery> claimAll() {
    List<Delivery> all = new ArrayList<>();
    for (List<Delivery> some = claimSome(); !some.isEmpty(); some = claimSome()) {
      all.addAll(some);
    }
    return all;
  }

  private List<Delivery> claimSome() {
    return store.deliveries().claim(Channel.IN_APP, LEASE, NOW, 5);
  }
}
