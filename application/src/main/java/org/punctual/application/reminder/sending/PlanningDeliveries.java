package org.punctual.application.reminder.sending;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.punctual.application.UnitOfWork;
import org.punctual.application.reminder.Deliveries;
import org.punctual.application.reminder.DeliveryResult;
import org.punctual.application.reminder.DeliveryWatcher;
import org.punctual.application.reminder.Forwarding;
import org.punctual.application.reminder.ReminderChannels;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.application.reminder.Reminders;
import org.punctual.application.sending.NextWork;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.reminder.Reminder;

/** Plans a delivery for each channel that is on, for each reminder that fell due. */
@UnitOfWork
public class PlanningDeliveries {

  private static final int AT_ONCE = 500;

  private final Reminders reminders;
  private final Deliveries deliveries;
  private final ReminderChannels channels;
  private final DeliveryWatcher watcher;

  @Inject
  public PlanningDeliveries(
      Reminders reminders,
      Deliveries deliveries,
      ReminderChannels channels,
      DeliveryWatcher watcher) {
    this.reminders = reminders;
    this.deliveries = deliveries;
    this.channels = channels;
    this.watcher = watcher;
  }

  /**
   * Plans what is due. A reminder that is no longer useful is skipped as missed. A delivery on a
   * channel that shows what is stored is settled at once: no server has to claim it.
   *
   * @return whether more may be due
   */
  public boolean planDue(Instant now) {
    List<Reminder> due = reminders.lockDue(now, AT_ONCE);
    List<ReminderContext> contexts = reminders.inContext(due);
    reminders.updateAll(
        contexts.stream()
            .filter(context -> context.isMissed(now))
            .map(context -> context.reminder().missed())
            .toList());
    List<ReminderContext> useful =
        contexts.stream().filter(context -> !context.isMissed(now)).toList();
    Forwarding forwarding = channels.forwarding().prepare(listenersAmong(useful));
    List<PlannedRound> rounds =
        useful.stream().map(context -> planned(context, forwarding, now)).toList();
    write(rounds, now);
    forward(rounds, forwarding);
    return due.size() == AT_ONCE;
  }

  /** When the next reminder is to be planned, and when the next delivery is to be tried. */
  public NextWork next() {
    return new NextWork(reminders.nextDue(), deliveries.nextAttempt());
  }

  private PlannedRound planned(ReminderContext context, Forwarding forwarding, Instant now) {
    PlannedRound round = PlannedRound.of(context, channels.onFor(context.owner()), now);
    return forwarding.isOnFor(context.owner().id())
        ? round.forwardedBy(channels.forwarding().channel(), now)
        : round;
  }

  private static void forward(List<PlannedRound> rounds, Forwarding forwarding) {
    List<ReminderMessage> due =
        rounds.stream().flatMap(round -> round.toForward().stream()).toList();
    if (!due.isEmpty()) {
      forwarding.forward(due);
    }
  }

  private static Set<AccountId> listenersAmong(List<ReminderContext> contexts) {
    return contexts.stream()
        .map(ReminderContext::owner)
        .filter(Account::listens)
        .map(Account::id)
        .collect(Collectors.toSet());
  }

  private void write(List<PlannedRound> rounds, Instant now) {
    reminders.updatePlanned(rounds.stream().map(PlannedRound::reminder).toList());
    deliveries.addAll(rounds.stream().flatMap(round -> round.deliveries().stream()).toList());
    List<DeliveryResult> ended =
        rounds.stream().flatMap(round -> round.results(now).stream()).toList();
    if (!ended.isEmpty()) {
      watcher.written(ended);
    }
  }
}
