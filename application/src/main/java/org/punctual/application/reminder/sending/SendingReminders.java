package org.punctual.application.reminder.sending;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.punctual.application.UseCase;
import org.punctual.application.operation.Outages;
import org.punctual.application.reminder.ReminderChannel;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.application.sending.BatchSize;
import org.punctual.application.sending.NextWork;
import org.punctual.application.sending.PendingSettlements;
import org.punctual.application.sending.SendingTurn;
import org.punctual.application.sending.Turn;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Lease;

/** Plans the deliveries of due reminders, and sends those of each channel apart from the others. */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class SendingReminders {

  private final PlanningDeliveries planning;
  private final ReminderQueues queues;
  private final PendingSettlements<Delivery, ReminderMessage> settlements;
  private final Clock clock;
  private final Map<Channel, BatchSize> sizes = new ConcurrentHashMap<>();

  @Inject
  public SendingReminders(
      PlanningDeliveries planning, ReminderQueues queues, Outages outages, Clock clock) {
    this.planning = planning;
    this.queues = queues;
    this.settlements = new PendingSettlements<>(queues.settlements(), outages, clock);
    this.clock = clock;
  }

  /**
   * Plans the deliveries of reminders that are due.
   *
   * @return whether more may be due
   */
  public boolean planDue() {
    return planning.planDue(clock.instant());
  }

  /**
   * Opens a connection to a channel, to send its deliveries.
   *
   * @param lease held by this server; longer than the channel takes for one message
   */
  public Turn open(ReminderChannel channel, Lease lease) {
    BatchSize size =
        sizes.computeIfAbsent(channel.channel(), any -> new BatchSize(channel.largestBatch()));
    return new SendingTurn<>(
        queues.of(channel.channel()),
        settlements,
        new SendingTurn.Terms<>(channel, lease, size),
        clock);
  }

  /** When there is something to do next. */
  public NextWork next() {
    return planning.next().orToSend(settlements.next());
  }

  /** Writes what is pending, and releases the claims of a server that stops. */
  public void releaseClaims(String holder) {
    settlements.releaseClaims(holder);
  }
}
