package org.punctual.application.webhook;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.punctual.application.Step;
import org.punctual.application.appointment.ChangeWatcher;
import org.punctual.domain.account.Account;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EventType;

/** Lets the owner's endpoints hear of changes of appointments, in the transaction of the change. */
@Step
public class AnnouncingChanges implements ChangeWatcher {

  private final Endpoints endpoints;
  private final AddingMessages adding;

  @Inject
  public AnnouncingChanges(Endpoints endpoints, AddingMessages adding) {
    this.endpoints = endpoints;
    this.adding = adding;
  }

  @Override
  public void entered(Account owner, Appointment entered) {
    if (!owner.listens()) {
      return;
    }
    announce(
        entered.status() == Status.PENDING
            ? EventType.APPOINTMENT_SUBMITTED
            : EventType.APPOINTMENT_CONFIRMED,
        entered);
  }

  @Override
  public void changed(Appointment before, Appointment after) {
    typeOf(before, after).ifPresent(type -> announce(type, after));
  }

  private void announce(EventType type, Appointment appointment) {
    List<Endpoint> hearing = endpoints.taking(type, List.of(appointment.owner()));
    if (!hearing.isEmpty()) {
      adding.report(type, appointment, hearing);
    }
  }

  /**
   * Other words or reminders are no event. A move through the API makes a confirmed appointment
   * pending again, and is nevertheless a move.
   */
  private static Optional<EventType> typeOf(Appointment before, Appointment after) {
    if (!after.slot().equals(before.slot())) {
      return Optional.of(EventType.APPOINTMENT_MOVED);
    }
    if (after.status() == before.status()) {
      return Optional.empty();
    }
    return Optional.of(
        after.status() == Status.CANCELED
            ? EventType.APPOINTMENT_CANCELED
            : EventType.APPOINTMENT_CONFIRMED);
  }
}
