package org.punctual.application.reminder;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.punctual.application.appointment.InMemoryAppointmentChanges;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Change;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.domain.reminder.Round;
import org.punctual.domain.reminder.SkipReason;

/** Notifications in memory. */
public final class InMemoryNotifications implements Notifications {

  private final InMemoryReminders reminders;
  private final InMemoryAppointmentChanges changes;
  private final SeenNotifications seen;

  /** Notifications of those reminders and changes. */
  public InMemoryNotifications(
      InMemoryReminders reminders, InMemoryAppointmentChanges changes, SeenNotifications seen) {
    this.reminders = reminders;
    this.changes = changes;
    this.seen = seen;
  }

  private record Timed(Notification notification, Instant at) {}

  @Override
  public List<Notification> list(AccountId owner, int offset, int size) {
    return all(owner)
        .sorted(Comparator.comparing(Timed::at).reversed())
        .skip(offset)
        .limit(size)
        .map(Timed::notification)
        .toList();
  }

  @Override
  public long count(AccountId owner) {
    return all(owner).count();
  }

  @Override
  public Badges badges(AccountId owner, Instant now) {
    Instant until = seen.until(owner).orElse(Instant.EPOCH);
    return new Badges(
        all(owner).filter(one -> one.at().isAfter(until)).count(),
        reminders.appointments.countPendingAfter(owner, now));
  }

  private Stream<Timed> all(AccountId owner) {
    return Stream.concat(remindersOf(owner), changesOf(owner));
  }

  private Stream<Timed> remindersOf(AccountId owner) {
    List<Reminder> noticeable =
        reminders.tables.reminders.where(
            one -> one.subject().owner().equals(owner) && isNoticeable(one.result()));
    return reminders.contextsOf(noticeable.stream().map(Reminder::id).toList()).stream()
        .map(context -> new Timed(context, noticedAt(context.reminder())));
  }

  private Stream<Timed> changesOf(AccountId owner) {
    return changes.where(change -> change.owner().equals(owner) && change.isNews()).stream()
        .map(change -> new Timed(contextOf(change), change.at()));
  }

  private PartnersChange contextOf(Change change) {
    return new PartnersChange(
        change, reminders.appointments.find(change.id().appointment()).orElseThrow());
  }

  private static boolean isNoticeable(Round.Result result) {
    return result.sentAt().isPresent()
        || result.status() == ReminderStatus.FAILED
        || result.skipReason().equals(Optional.of(SkipReason.MISSED));
  }

  private static Instant noticedAt(Reminder reminder) {
    return reminder.result().sentAt().orElse(reminder.dueAt());
  }
}
