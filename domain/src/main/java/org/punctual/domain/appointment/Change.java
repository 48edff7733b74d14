package org.punctual.domain.appointment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.punctual.domain.Coded;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;

/**
 * An entry in the history of an appointment.
 *
 * @param owner the owner of the appointment
 * @param by who made the change
 * @param move the start before and after; empty unless the kind is {@code MOVED}
 * @param at when the change was made
 */
public record Change(
    Id id, AccountId owner, Kind kind, Author by, Optional<Move> move, Instant at) {

  private static final Set<Kind> NEWS = EnumSet.of(Kind.MOVED, Kind.CANCELED);

  /**
   * The identity of a change: an appointment has one change for each of its revisions.
   *
   * @param sequence the sequence of the revision that the change led to; 0 is the creation
   */
  public record Id(AppointmentId appointment, int sequence) {}

  /**
   * A move from one start to another.
   *
   * @param from the start before
   * @param to the start after
   */
  public record Move(Instant from, Instant to) {}

  /** The kind of a change. */
  public enum Kind implements Coded {
    /** The owner booked the appointment, or a partner submitted it. */
    CREATED,
    /** The owner confirmed it. */
    CONFIRMED,
    /** It was moved to another start. */
    MOVED,
    /** It was canceled. */
    CANCELED,
    /** Its title, notes, reminders or time zone were edited. */
    EDITED
  }

  /** The creation of an appointment, which the appointment itself records. */
  public static Change creationOf(Appointment appointment) {
    return new Change(
        new Id(appointment.id(), 0),
        appointment.owner(),
        Kind.CREATED,
        Author.of(appointment.origin().key()),
        Optional.empty(),
        appointment.revision().createdAt());
  }

  /**
   * The change that leads from one state of an appointment to the next.
   *
   * @param by who makes the change
   */
  public static Change between(Appointment before, Appointment after, Author by) {
    Optional<Move> move =
        Optional.of(new Move(before.slot().start(), after.slot().start()))
            .filter(starts -> !starts.from().equals(starts.to()));
    return new Change(
        new Id(after.id(), after.revision().sequence()),
        after.owner(),
        move.isPresent() ? Kind.MOVED : kindOf(before.status(), after.status()),
        by,
        move,
        after.revision().updatedAt());
  }

  /** The API key that made the change; empty for the owner. */
  public Optional<ApiKeyId> key() {
    return by.key();
  }

  /** Says whether the owner is notified: a partner canceled or moved the appointment. */
  public boolean isNews() {
    return key().isPresent() && NEWS.contains(kind);
  }

  private static Kind kindOf(Status before, Status after) {
    if (before == after) {
      return Kind.EDITED;
    }
    return after == Status.CANCELED ? Kind.CANCELED : Kind.CONFIRMED;
  }
}
