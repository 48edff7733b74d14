package org.punctual.application.appointment;

import java.time.Instant;
import org.punctual.domain.account.Account;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.DecisionLink;
import org.punctual.domain.appointment.DecisionLink.State;

/**
 * A link to decide, at the instant at which it was opened.
 *
 * @param owner the owner of the appointment
 * @param appointment the appointment as it is now
 */
public record OpenedDecisionLink(
    DecisionLink link, Account owner, Appointment appointment, Instant now) {

  /** Whether the link works, and otherwise why not. */
  public State state() {
    return link.stateFor(appointment, now);
  }

  /** The same link with the next state of the appointment. */
  OpenedDecisionLink with(Appointment next) {
    return new OpenedDecisionLink(link, owner, next, now);
  }
}
