package org.punctual.application.reminder.sending;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.punctual.application.UnitOfWork;
import org.punctual.application.operation.Outages;

/**
 * Settlements that the database did not take yet. Each is written when the database is back.
 * Otherwise a message that arrived would be sent again, and a message that was never handed over
 * would look abandoned.
 */
@UnitOfWork
@Transactional(TxType.NOT_SUPPORTED)
public class PendingSettlements {

  private final Queue<Settlement> pending = new ConcurrentLinkedQueue<>();
  private final SettlingDeliveries settling;
  private final Outages outages;
  private final Clock clock;

  /** Nothing is pending yet. */
  @Inject
  public PendingSettlements(SettlingDeliveries settling, Outages outages, Clock clock) {
    this.settling = settling;
    this.outages = outages;
    this.clock = clock;
  }

  /**
   * Writes a settlement now. During an outage it stays pending, even after the lease ended, because
   * no other server may have claimed its deliveries. After any other failure it stays pending until
   * the lease ends, so that a defect holds nothing up forever.
   *
   * @throws RuntimeException the failure of the store
   */
  void write(Settlement settlement) {
    try {
      settling.settle(settlement);
    } catch (RuntimeException failure) {
      if (clock.instant().isBefore(settlement.leaseEnd()) || outages.isBehind(failure)) {
        add(settlement);
      }
      throw failure;
    }
  }

  /** Leaves a settlement to be written later. */
  void add(Settlement settlement) {
    pending.add(settlement);
  }

  /**
   * Writes what is pending, each settlement by one caller alone.
   *
   * @throws RuntimeException the failure of the store
   */
  void writeAll() {
    for (Settlement next = pending.poll(); next != null; next = pending.poll()) {
      write(next);
    }
  }

  /** Writes what is pending, and releases the claims of a server that stops. */
  void releaseClaims(String holder) {
    try {
      writeAll();
    } finally {
      settling.releaseClaims(holder);
    }
  }

  /** When the oldest pending settlement was known. */
  Optional<Instant> oldest() {
    return Optional.ofNullable(pending.peek()).map(Settlement::at);
  }
}
