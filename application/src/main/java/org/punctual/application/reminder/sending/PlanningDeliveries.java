package org.punctual.application.reminder.sending;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.punctual.application.UnitOfWork;
import org.punctual.application.reminder.Deliveries;
import org.punctual.application.reminder.ReminderChannels;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.application.reminder.Reminders;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Reminder;

/** Plans a delivery for each channel that is on, for each reminder that fell due. */
@UnitOfWork
public class PlanningDeliveries {

  private static final int AT_ONCE = 500;

  private final Reminders reminders;
  private final Deliveries deliveries;
  private final ReminderChannels channels;

  @Inject
  public PlanningDeliveries(Reminders reminders, Deliveries deliveries, ReminderChannels channels) {
    this.reminders = reminders;
    this.deliveries = deliveries;
    this.channels = channels;
  }

  /**
   * Plans what is due. A reminder that is no longer useful is skipped as missed.
   *
   * @return whether more may be due
   */
  public boolean planDue(Instant now) {
    List<Reminder> due = reminders.lockDue(now, AT_ONCE);
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
    return due.size() == AT_ONCE;
  }

  /** When the next reminder is to be planned, or the next delivery is to be tried. */
  public Optional<Instant> nextDue() {
    return Stream.of(reminders.nextDue(), deliveries.nextAttempt())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  private List<Delivery> plannedFor(ReminderContext context, Instant now) {
    return channels.onFor(context.owner()).stream()
        .map(channel -> Delivery.planned(context.reminder().deliveryBy(channel), now))
        .toList();
  }
}
