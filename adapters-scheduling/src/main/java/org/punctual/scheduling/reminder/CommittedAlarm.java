package org.punctual.scheduling.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Instant;
import org.punctual.application.reminder.ReminderAlarm;

/**
 * Wakes this server's runner once what was booked is there to be found; a booking that was rolled
 * back wakes nobody. Without a transaction it rings at once.
 */
@ApplicationScoped
class CommittedAlarm implements ReminderAlarm {

  private final Event<Ring> rings;
  private final ReminderRunner runner;

  @Inject
  CommittedAlarm(Event<Ring> rings, ReminderRunner runner) {
    this.rings = rings;
    this.runner = runner;
  }

  /** A reminder will be due at that instant. */
  record Ring(Instant dueAt) {}

  @Override
  public void ringsAt(Instant dueAt) {
    rings.fire(new Ring(dueAt));
  }

  void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ring ring) {
    runner.wakeAt(ring.dueAt());
  }
}
