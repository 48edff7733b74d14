package org.punctual.application.reminder;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.punctual.application.UseCase;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;

/** An owner looks at reminders: those of appointments, and those that were sent. */
@UseCase
public class BrowsingReminders {

  private final Reminders reminders;
  private final Deliveries deliveries;
  private final SeenNotifications seen;
  private final Clock clock;

  @Inject
  public BrowsingReminders(
      Reminders reminders, Deliveries deliveries, SeenNotifications seen, Clock clock) {
    this.reminders = reminders;
    this.deliveries = deliveries;
    this.seen = seen;
    this.clock = clock;
  }

  /** The reminders of appointments, each appointment's earliest due first. */
  public Map<AppointmentId, List<Reminder>> ofAppointments(Collection<AppointmentId> ids) {
    return reminders.ofAppointments(ids).stream()
        .sorted(Comparator.comparing(BrowsingReminders::minutesBefore).reversed())
        .collect(Collectors.groupingBy(reminder -> reminder.subject().appointment()));
  }

  /** The stories of reminders that the caller found among the owner's own. */
  public Map<ReminderId, Story> stories(Collection<ReminderId> ids) {
    // in this order: an attempt that is answered in between must not look broken off
    Map<ReminderId, List<Delivery>> sendings =
        deliveries.ofReminders(ids).stream()
            .collect(Collectors.groupingBy(delivery -> delivery.id().reminder()));
    Map<ReminderId, List<Attempt>> attempts =
        deliveries.attemptsOf(ids).stream()
            .collect(Collectors.groupingBy(attempt -> attempt.delivery().reminder()));
    return ids.stream()
        .collect(
            Collectors.toMap(
                id -> id,
                id ->
                    Story.of(
                        sendings.getOrDefault(id, List.of()),
                        attempts.getOrDefault(id, List.of()))));
  }

  /**
   * The owner's reminders that arrived on at least one channel, failed or were missed, the latest
   * first.
   */
  public List<ReminderContext> notifications(AccountId owner, int offset, int size) {
    return reminders.notifications(owner, offset, size);
  }

  /** Notifications that the caller was given before, as they are now, in the same order. */
  public List<ReminderContext> again(Collection<ReminderContext> given) {
    List<ReminderId> ids = given.stream().map(one -> one.reminder().id()).toList();
    return reminders.contextsOf(ids).stream()
        .sorted(Comparator.comparing(context -> ids.indexOf(context.reminder().id())))
        .toList();
  }

  /** How many notifications there are. */
  public long countNotifications(AccountId owner) {
    return reminders.countNotifications(owner, Optional.empty());
  }

  /** How many notifications the owner has not seen yet. */
  public long countUnseen(AccountId owner) {
    return reminders.countNotifications(owner, seen.until(owner));
  }

  /** The owner has seen all there are now. */
  public void markSeen(AccountId owner) {
    seen.mark(owner, clock.instant());
  }

  private static int minutesBefore(Reminder reminder) {
    return reminder.trigger().minutesBefore();
  }
}
