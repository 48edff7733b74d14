package org.punctual.application.reminder.sending;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.application.reminder.Deliveries;
import org.punctual.application.reminder.DeliveryWatcher;
import org.punctual.application.reminder.Reminders;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.domain.reminder.Round;
import org.punctual.domain.reminder.SkipReason;

/** Writes how deliveries ended, sums up their reminders, and reports the results. */
final class EndingDeliveries {

  private final Reminders reminders;
  private final Deliveries deliveries;
  private final DeliveryWatcher watcher;

  EndingDeliveries(Reminders reminders, Deliveries deliveries, DeliveryWatcher watcher) {
    this.reminders = reminders;
    this.deliveries = deliveries;
    this.watcher = watcher;
  }

  /** Writes endings. An ending is ignored when another server claimed its delivery meanwhile. */
  void end(Collection<Ending> endings) {
    // Reminders are locked before deliveries, as a cancellation does: no deadlock.
    List<Reminder> locked = reminders.lockAll(idsOf(endings));
    Set<Delivery.Id> settled =
        deliveries.settle(endings.stream().map(Ending::delivery).toList()).stream()
            .map(Delivery::id)
            .collect(Collectors.toSet());
    List<Ending> written =
        endings.stream().filter(one -> settled.contains(one.delivery().id())).toList();
    Set<ReminderId> changed = Set.copyOf(idsOf(written));
    sumUp(locked.stream().filter(one -> changed.contains(one.id())).toList());
    deliveries.addAttempts(written.stream().flatMap(one -> one.attempt().stream()).toList());
    if (!written.isEmpty()) {
      watcher.written(written.stream().map(Ending::result).toList());
    }
  }

  /** Sums up locked reminders whose deliveries changed. */
  void sumUp(Collection<Reminder> changed) {
    List<Reminder> open =
        changed.stream().filter(one -> one.status() == ReminderStatus.SCHEDULED).toList();
    Map<ReminderId, Round> rounds = deliveries.roundsOf(open);
    Set<ReminderId> canceled = canceledAmong(rounds);
    reminders.updateAll(
        open.stream()
            .flatMap(
                one ->
                    Stream.ofNullable(rounds.get(one.id()))
                        .map(round -> one.summedUp(round, withdrawal(canceled.contains(one.id())))))
            .toList());
  }

  /** Only a round with a withdrawn delivery depends on whether its appointment was canceled. */
  private Set<ReminderId> canceledAmong(Map<ReminderId, Round> rounds) {
    List<ReminderId> withdrawn =
        rounds.entrySet().stream()
            .filter(round -> round.getValue().hasWithdrawn())
            .map(Map.Entry::getKey)
            .toList();
    return reminders.contextsOf(withdrawn).stream()
        .filter(context -> !context.appointment().holdsItsHour())
        .map(context -> context.reminder().id())
        .collect(Collectors.toSet());
  }

  private static SkipReason withdrawal(boolean isCanceled) {
    return isCanceled ? SkipReason.CANCELED : SkipReason.MOVED;
  }

  private static List<ReminderId> idsOf(Collection<Ending> endings) {
    return endings.stream().map(one -> one.delivery().id().reminder()).distinct().toList();
  }
}
