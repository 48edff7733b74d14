package org.punctual.application.reminder.sending;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.punctual.application.UnitOfWork;
import org.punctual.application.reminder.Deliveries;
import org.punctual.application.reminder.DeliveryResult;
import org.punctual.application.reminder.DeliveryWatcher;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.application.reminder.Reminders;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Progress;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;

/**
 * Deliveries that were passed on to another queue. They follow their messages in that queue, and
 * nobody claims them. Whoever changes them has locked their reminders.
 */
@UnitOfWork
public class ForwardedDeliveries {

  private final Reminders reminders;
  private final Deliveries deliveries;
  private final DeliveryWatcher watcher;
  private final Clock clock;

  @Inject
  public ForwardedDeliveries(
      Reminders reminders, Deliveries deliveries, DeliveryWatcher watcher, Clock clock) {
    this.reminders = reminders;
    this.deliveries = deliveries;
    this.watcher = watcher;
    this.clock = clock;
  }

  /**
   * Locks the reminders of some deliveries until the transaction ends.
   *
   * @return the reminders with their appointments and owners, as they are now
   */
  public Map<ReminderId, ReminderContext> lock(Collection<Delivery.Id> forwarded) {
    if (forwarded.isEmpty()) {
      return Map.of();
    }
    reminders.lockAll(idsOf(forwarded));
    return reminders.contextsOf(idsOf(forwarded)).stream()
        .collect(Collectors.toMap(context -> context.reminder().id(), context -> context));
  }

  /**
   * An attempt at a message on which a delivery depends.
   *
   * @param answer with the name of the receiver
   */
  public record MessageAttempt(Delivery.Id delivery, Instant at, String answer) {}

  /**
   * Adds attempts at messages to the history of locked deliveries. A delivery is gone when its
   * reminder was removed meanwhile.
   */
  public void note(List<MessageAttempt> made) {
    if (made.isEmpty()) {
      return;
    }
    List<ReminderId> ids = idsOf(made.stream().map(MessageAttempt::delivery).toList());
    Map<Delivery.Id, Integer> numbers =
        new HashMap<>(
            deliveries.ofReminders(ids).stream().collect(Collectors.toMap(Delivery::id, any -> 0)));
    deliveries.attemptsOf(ids).forEach(one -> numbers.merge(one.delivery(), 1, Integer::sum));
    deliveries.addAttempts(
        made.stream()
            .filter(one -> numbers.containsKey(one.delivery()))
            .map(
                one ->
                    new Attempt(
                        one.delivery(),
                        numbers.merge(one.delivery(), 1, Integer::sum),
                        one.at(),
                        one.answer()))
            .toList());
  }

  /**
   * Lets locked deliveries take over the progress of their messages, and sums their reminders up. A
   * settled delivery does not change any more.
   */
  public void follow(Map<Delivery.Id, List<Progress>> messages) {
    if (messages.isEmpty()) {
      return;
    }
    List<ReminderId> ids = idsOf(messages.keySet());
    List<Delivery> changed =
        deliveries.ofReminders(ids).stream()
            .filter(one -> messages.containsKey(one.id()) && !one.isSettled())
            .map(one -> one.following(messages.getOrDefault(one.id(), List.of())))
            .toList();
    deliveries.follow(changed);
    List<Delivery> settled = changed.stream().filter(Delivery::isSettled).toList();
    if (!settled.isEmpty()) {
      sumUp(settled);
    }
  }

  private void sumUp(List<Delivery> settled) {
    Set<ReminderId> ids =
        settled.stream().map(one -> one.id().reminder()).collect(Collectors.toSet());
    List<Reminder> locked = reminders.lockAll(ids);
    new EndingDeliveries(reminders, deliveries, watcher).sumUp(locked);
    Map<ReminderId, Instant> due =
        locked.stream().collect(Collectors.toMap(Reminder::id, Reminder::dueAt));
    watcher.written(settled.stream().map(one -> resultOf(one, due)).toList());
  }

  private DeliveryResult resultOf(Delivery settled, Map<ReminderId, Instant> due) {
    Optional<Duration> late =
        Optional.ofNullable(due.get(settled.id().reminder()))
            .flatMap(dueAt -> settled.lateness(dueAt, clock.instant()));
    return new DeliveryResult(settled, false, late, "by the owner's endpoints");
  }

  private static List<ReminderId> idsOf(Collection<Delivery.Id> deliveries) {
    return deliveries.stream().map(Delivery.Id::reminder).distinct().toList();
  }
}
