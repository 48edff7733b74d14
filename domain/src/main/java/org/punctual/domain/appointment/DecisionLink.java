package org.punctual.domain.appointment;

import java.time.Duration;
import java.time.Instant;
import org.punctual.domain.Coded;
import org.punctual.domain.account.AccountId;

/**
 * A mailed link by which an owner decides on a pending appointment without signing in. Opening the
 * link decides nothing, because mail scanners open links. Only a button on the opened page decides.
 *
 * <p>Life cycle: a link is made for a pending appointment, as a mail shows it. The link works until
 * the appointment is decided on, moved or changed otherwise, or until it starts. Each of these ends
 * the link, without a change of the link itself.
 *
 * @param tokenHash the SHA-256 of the token, and all that is stored of it; the token itself has 256
 *     random bits
 * @param owner the owner of the appointment
 * @param seen what the mail showed of the appointment
 * @param issuedAt when the link was made
 */
public record DecisionLink(
    String tokenHash, AppointmentId appointment, AccountId owner, Seen seen, Instant issuedAt) {

  /** How long after the start a link can still explain why it no longer works. */
  public static final Duration EXPLAINED_FOR = Duration.ofDays(7);

  /**
   * What a mail showed of an appointment.
   *
   * @param sequence the sequence of the shown revision
   * @param start the shown start
   */
  public record Seen(int sequence, Instant start) {}

  /** Whether a link works, and otherwise why not. */
  public enum State implements Coded {
    /** The owner can decide by the link. */
    OPEN,
    /** The appointment is confirmed. */
    CONFIRMED,
    /** The appointment is canceled. */
    CANCELED,
    /** The appointment was moved to another start. */
    MOVED,
    /** The appointment has started. */
    STARTED,
    /** Another detail of the appointment was changed. */
    CHANGED
  }

  /** A link to decide on a pending appointment as it is now. */
  public static DecisionLink issued(String tokenHash, Appointment pending, Instant now) {
    Seen seen = new Seen(pending.revision().sequence(), pending.slot().start());
    return new DecisionLink(tokenHash, pending.id(), pending.owner(), seen, now);
  }

  /**
   * The state of the link. The first reason of several counts, in the order of {@link State}.
   *
   * @param present the appointment as it is now
   */
  public State stateFor(Appointment present, Instant now) {
    if (present.status() != Status.PENDING) {
      return present.status() == Status.CONFIRMED ? State.CONFIRMED : State.CANCELED;
    }
    if (!present.slot().start().equals(seen.start())) {
      return State.MOVED;
    }
    if (present.slot().hasStarted(now)) {
      return State.STARTED;
    }
    return present.revision().sequence() == seen.sequence() ? State.OPEN : State.CHANGED;
  }
}
