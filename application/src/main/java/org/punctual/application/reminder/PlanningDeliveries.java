package org.punctual.application.reminder;

import java.time.Instant;
import java.util.List;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Reminder;

/** Gives reminders that fell due a delivery for each channel that is on. */
final class PlanningDeliveries {

  private final Reminders reminders;
  private final Deliveries deliveries;
  private final ReminderChannels channels;

  PlanningDeliveries(Reminders reminders, Deliveries deliveries, ReminderChannels channels) {
    this.reminders = reminders;
    this.deliveries = deliveries;
    this.channels = channels;
  }

  /** Plans what is still useful, and skips the rest as missed. */
  int plan(Instant now, int most) {
    List<Reminder> due = reminders.lockDue(now, most);
    List<ReminderContext> contexts = reminders.contextsOf(due.stream().map(Reminder::id).toList());
    deliveries.addAll(
        contexts.stream()
            .filter(context -> !context.isMissed(now))
            .flatMap(context -> plannedFor(context, now).stream())
            .toList());
    reminders.updateAll(
        contexts.stream()
            .filter(context -> context.isMissed(now))
            .map(context -> context.reminder().missed())
            .toList());
    return due.size();
  }

  private List<Delivery> plannedFor(ReminderContext context, Instant now) {
    return channels.onFor(context.owner()).stream()
        .map(channel -> Delivery.planned(context.reminder().deliveryBy(channel), now))
        .toList();
  }
}
