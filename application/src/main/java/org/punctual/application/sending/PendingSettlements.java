package org.punctual.application.sending;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.punctual.application.operation.Outages;
import org.punctual.domain.reminder.Claimable;

/**
 * Settlements that the database did not take yet. Each is written when the database is back.
 * Otherwise a message that arrived would be sent again, and a message that was never handed over
 * would look abandoned. The use case of a queue keeps one of these for all its carriers.
 *
 * @param <D> the deliveries
 * @param <M> their messages
 */
public final class PendingSettlements<D extends Claimable, M extends Message<D>> {

  private final Queue<Settlement<D, M>> pending = new ConcurrentLinkedQueue<>();
  private final Settlements<D, M> settlements;
  private final Outages outages;
  private final Clock clock;

  /**
   * Nothing is pending yet.
   *
   * @param settlements where settlements are written, outside of any other transaction
   */
  public PendingSettlements(Settlements<D, M> settlements, Outages outages, Clock clock) {
    this.settlements = settlements;
    this.outages = outages;
    this.clock = clock;
  }

  /**
   * Writes a settlement now. During an outage it stays pending, even after the lease ended, because
   * perhaps no other server has claimed its deliveries. After any other failure it stays pending
   * until the lease ends, so that a defect does not block the queue.
   *
   * @throws RuntimeException the failure of the store
   */
  void write(Settlement<D, M> settlement) {
    try {
      settlements.settle(settlement);
    } catch (RuntimeException failure) {
      if (clock.instant().isBefore(settlement.leaseEnd()) || outages.isBehind(failure)) {
        add(settlement);
      }
      throw failure;
    }
  }

  /** Leaves a settlement to be written later. */
  void add(Settlement<D, M> settlement) {
    pending.add(settlement);
  }

  /**
   * Writes what is pending, each settlement by one caller alone.
   *
   * @throws RuntimeException the failure of the store
   */
  void writeAll() {
    for (Settlement<D, M> next = pending.poll(); next != null; next = pending.poll()) {
      write(next);
    }
  }

  /** Writes what is pending, and releases the claims of a server that stops. */
  public void releaseClaims(String holder) {
    try {
      writeAll();
    } finally {
      settlements.releaseClaims(holder);
    }
  }

  /** When the settlement that is written next was known. */
  public Optional<Instant> next() {
    return Optional.ofNullable(pending.peek()).map(Settlement::at);
  }
}
