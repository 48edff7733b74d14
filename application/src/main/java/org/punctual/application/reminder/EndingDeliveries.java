package org.punctual.application.reminder;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.domain.reminder.SkipReason;

/** Writes how deliveries ended, and lets their reminders follow. */
final class EndingDeliveries {

  private final Reminders reminders;
  private final Deliveries deliveries;

  EndingDeliveries(Reminders reminders, Deliveries deliveries) {
    this.reminders = reminders;
    this.deliveries = deliveries;
  }

  /**
   * Writes them.
   *
   * @return those that were written: what another claim took over is not
   */
  List<Delivery> end(Collection<Delivery> ended) {
    // Reminders first, then deliveries, as whoever cancels or moves: nobody waits in a circle.
    List<Reminder> locked = reminders.lockAll(idsOf(ended));
    List<Delivery> written = deliveries.settle(ended);
    Set<ReminderId> changed = Set.copyOf(idsOf(written));
    sumUp(locked.stream().filter(one -> changed.contains(one.id())).toList());
    return written;
  }

  private void sumUp(List<Reminder> concerned) {
    List<Reminder> open =
        concerned.stream().filter(one -> one.status() == ReminderStatus.SCHEDULED).toList();
    Map<ReminderId, List<Delivery>> rounds = deliveries.ofRounds(open);
    Set<ReminderId> canceled = canceledAmong(rounds);
    reminders.updateAll(
        open.stream()
            .filter(one -> rounds.containsKey(one.id()))
            .map(one -> summedUp(one, rounds.getOrDefault(one.id(), List.of()), canceled))
            .toList());
  }

  /** Whether it was canceled matters only to a round that something was taken away from. */
  private Set<ReminderId> canceledAmong(Map<ReminderId, List<Delivery>> rounds) {
    List<ReminderId> bereft =
        rounds.entrySet().stream()
            .filter(round -> round.getValue().stream().anyMatch(EndingDeliveries::isTakenAway))
            .map(Map.Entry::getKey)
            .toList();
    return reminders.contextsOf(bereft).stream()
        .filter(context -> !context.appointment().holdsItsHour())
        .map(context -> context.reminder().id())
        .collect(Collectors.toSet());
  }

  private static boolean isTakenAway(Delivery delivery) {
    return delivery.state() == DeliveryState.SKIPPED;
  }

  private static Reminder summedUp(
      Reminder reminder, List<Delivery> round, Set<ReminderId> canceled) {
    boolean isCanceled = canceled.contains(reminder.id());
    return reminder.summedUp(round, isCanceled ? SkipReason.CANCELED : SkipReason.MOVED);
  }

  private static List<ReminderId> idsOf(Collection<Delivery> deliveries) {
    return deliveries.stream().map(delivery -> delivery.id().reminder()).distinct().toList();
  }
}
