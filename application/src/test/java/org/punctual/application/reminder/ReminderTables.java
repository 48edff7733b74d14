package org.punctual.application.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.punctual.application.InMemoryTable;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.reminder.ReminderStatus;

/** The rows that reminders and deliveries in memory share. */
final class ReminderTables {

  final InMemoryTable<ReminderId, Reminder> reminders = new InMemoryTable<>();
  final InMemoryTable<Delivery.Id, Queued> deliveries = new InMemoryTable<>();
  final List<Attempt> attempts = new CopyOnWriteArrayList<>();

  /** A delivery with its claim, if any. */
  record Queued(Delivery delivery, Optional<Claim> claim) {

    record Claim(String holder, Instant ends) {}

    static Queued free(Delivery delivery) {
      return new Queued(delivery, Optional.empty());
    }

    boolean isWaiting() {
      return delivery.state() == DeliveryState.WAITING;
    }

    boolean isOpen() {
      return !delivery.isSettled();
    }

    /** From when on the delivery may be claimed. */
    Instant claimableAt() {
      return claim.map(Claim::ends).orElse(delivery.progress().nextAttemptAt());
    }
  }

  /** Says whether a reminder is scheduled and has no deliveries yet. */
  boolean isUnplanned(Reminder reminder) {
    return reminder.status() == ReminderStatus.SCHEDULED
        && queued(id -> id.reminder().equals(reminder.id()) && isOfRound(id, reminder)).isEmpty();
  }

  List<Queued> queued(Predicate<Delivery.Id> isWanted) {
    return deliveries.where(row -> isWanted.test(row.delivery().id()));
  }

  List<Queued> ofReminders(Collection<ReminderId> ids) {
    return queued(id -> ids.contains(id.reminder()));
  }

  void remove(ReminderId id) {
    reminders.remove(id);
    ofReminders(List.of(id)).forEach(row -> deliveries.remove(row.delivery().id()));
    attempts.removeIf(attempt -> attempt.delivery().reminder().equals(id));
  }

  static boolean isOfRound(Delivery.Id id, Reminder reminder) {
    return id.round() == reminder.trigger().round();
  }
}
