package org.punctual.scheduling.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Instant;
import org.punctual.application.reminder.ReminderAlarm;

/**
 * Wakes this server's runner once a booking is committed, so that the runner can find the
 * reminders. A booking that was rolled back does not wake the runner. Without a transaction the
 * runner is woken at once.
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

  /** A call of the alarm, with the instant at which a reminder will be due. */
  record Ring(Instant dueAt) {}

  @Override
  public void ringsAt(Instant dueAt) {
    rings.fire(new Ring(dueAt));
  }

  void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ring ring) {
    runner.wakeAt(ring.dueAt());
  }
}
