package org.punctual.application.reminder;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.punctual.application.UseCase;
import org.punctual.application.reminder.SendingTurn.Desk;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Lease;

/**
 * Time reminds: plans what fell due, and works off each channel on its own, so that a dead one
 * holds up nobody else.
 */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class SendingReminders {

  private static final int PLANNED_AT_ONCE = 500;

  private final Desk desk;
  private final Reminders reminders;
  private final Deliveries deliveries;
  private final ReminderChannels channels;
  private final Map<Channel, Pace> paces = new ConcurrentHashMap<>();

  @Inject
  public SendingReminders(
      DispatchingReminders dispatching,
      Reminders reminders,
      Deliveries deliveries,
      ReminderChannels channels,
      Clock clock) {
    this.desk = new Desk(dispatching, new UnwrittenAnswers(), clock);
    this.reminders = reminders;
    this.deliveries = deliveries;
    this.channels = channels;
  }

  /**
   * Plans the deliveries of reminders that are due.
   *
   * @return whether there may be more of them
   */
  public boolean planDue() {
    return desk.dispatching().plan(desk.now(), PLANNED_AT_ONCE) == PLANNED_AT_ONCE;
  }

  /**
   * Begins a turn at a channel.
   *
   * @param lease held by this server; longer than the channel takes for one message
   */
  public SendingTurn open(Channel way, Lease lease) {
    ReminderChannel channel = channels.get(way);
    Pace pace = paces.computeIfAbsent(way, any -> new Pace(channel.largestBatch()));
    return new SendingTurn(desk, channel, lease, pace);
  }

  /** When there is something to do next, if anything is known. */
  public Optional<Instant> nextDue() {
    return Stream.of(desk.unwritten().since(), reminders.nextDue(), deliveries.nextAttempt())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  /** Writes what is still to be written, and lets others go on at once with what is left. */
  public void giveBack(String holder) {
    try {
      desk.writeKept();
    } finally {
      desk.dispatching().giveBack(holder);
    }
  }
}
