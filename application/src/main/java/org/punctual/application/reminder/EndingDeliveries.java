package org.punctual.application.reminder;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.domain.reminder.Round;
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

  private static List<ReminderId> idsOf(Collection<Delivery> deliveries) {
    return deliveries.stream().map(delivery -> delivery.id().reminder()).distinct().toList();
  }
}
