package org.punctual.domain.appointment;

import java.time.Instant;
import java.util.Optional;
import org.punctual.domain.account.AccountId;

/**
 * One hour in an owner's calendar.
 *
 * <p>Life: an owner's own booking is confirmed at once; a partner's is pending until the owner
 * confirms or cancels it. Either may be moved before it starts and canceled before it ends;
 * canceled is final. A move through the API makes a confirmed one pending again. Nothing is ever
 * deleted.
 *
 * <p>Every change gives the next state; an instance never changes.
 */
public record Appointment(
    AppointmentId id,
    AccountId owner,
    Details details,
    Timing timing,
    Origin origin,
    Decision decision,
    Revision revision) {

  /** A new one: confirmed when the owner books it, pending when a partner submits it. */
  public static Appointment booked(
      AppointmentId id, AccountId owner, Booking booking, Origin origin, Instant now) {
    Status status = origin.source() == Source.WEB ? Status.CONFIRMED : Status.PENDING;
    return new Appointment(
        id,
        owner,
        booking.details(),
        booking.timing(),
        origin,
        Decision.of(status),
        Revision.first(now));
  }

  /**
   * The owner agrees.
   *
   * @throws AppointmentRefusal {@code WRONG_STATUS} unless it is pending and starts after {@code
   *     now}
   */
  public Appointment confirm(Instant now) {
    refuseUnless(status() == Status.PENDING && !slot().hasStarted(now));
    return decided(Decision.of(Status.CONFIRMED), now);
  }

  /**
   * Calls it off, which frees its hour. Canceling a canceled one changes nothing.
   *
   * @throws AppointmentRefusal {@code WRONG_STATUS} when it has ended: what is over stays as it was
   */
  public Appointment cancel(Optional<CancelReason> reason, Instant now) {
    if (status() == Status.CANCELED) {
      return this;
    }
    refuseUnless(!slot().hasEnded(now));
    return decided(new Decision(Status.CANCELED, reason), now);
  }

  /**
   * Takes place at another time. The same start is no move, though the zone it is shown in may
   * change.
   *
   * @param by a partner's move makes a confirmed one pending again: the owner agreed to another
   *     hour
   * @throws AppointmentRefusal {@code WRONG_STATUS} when it is canceled or has started
   */
  public Appointment moveTo(Timing other, Source by, Instant now) {
    refuseUnless(isChangeable(now));
    if (other.equals(timing)) {
      return this;
    }
    boolean moved = !other.slot().equals(slot());
    Status next = moved && by == Source.API ? Status.PENDING : status();
    return new Appointment(
        id, owner, details, other, origin, Decision.of(next), revision.next(now));
  }

  /**
   * Is about something else.
   *
   * @throws AppointmentRefusal {@code WRONG_STATUS} when it is canceled or has started
   */
  public Appointment describedAs(Details other, Instant now) {
    refuseUnless(isChangeable(now));
    return other.equals(details)
        ? this
        : new Appointment(id, owner, other, timing, origin, decision, revision.next(now));
  }

  /**
   * Is reminded of at other times, which changes no more of it than its revision.
   *
   * @throws AppointmentRefusal {@code WRONG_STATUS} when it is canceled or has started
   */
  public Appointment remindedAnew(Instant now) {
    refuseUnless(isChangeable(now));
    return new Appointment(id, owner, details, timing, origin, decision, revision.next(now));
  }

  /**
   * Makes sure that this is the state that someone was shown.
   *
   * @param sequence the one shown
   * @throws AppointmentRefusal {@code CHANGED_MEANWHILE} when it is another
   */
  public Appointment asShown(int sequence) {
    if (sequence != revision.sequence()) {
      throw AppointmentRefusal.because(AppointmentReason.CHANGED_MEANWHILE);
    }
    return this;
  }

  /**
   * Makes sure that a partner may change it.
   *
   * @throws AppointmentRefusal {@code SUBMITTED_ELSEWHERE} when it did not come through the API
   */
  public Appointment asSubmitted() {
    if (origin.source() != Source.API) {
      throw AppointmentRefusal.because(AppointmentReason.SUBMITTED_ELSEWHERE);
    }
    return this;
  }

  /** Its status. */
  public Status status() {
    return decision.status();
  }

  /** Its hour. */
  public TimeSlot slot() {
    return timing.slot();
  }

  /** Says whether it keeps others from its hour: pending and confirmed ones do. */
  public boolean holdsItsHour() {
    return status().holdsItsHour();
  }

  /** Says whether title, notes, time and reminders can still change: not canceled, not started. */
  public boolean isChangeable(Instant now) {
    return holdsItsHour() && !slot().hasStarted(now);
  }

  /** Says whether the owner can still decide: pending, not started. */
  public boolean awaitsDecision(Instant now) {
    return status() == Status.PENDING && !slot().hasStarted(now);
  }

  /** Says whether it can still be canceled: neither canceled nor ended. */
  public boolean isCancelable(Instant now) {
    return holdsItsHour() && !slot().hasEnded(now);
  }

  /** Says whether it was never decided and has started: it is no longer asked about. */
  public boolean isLapsed(Instant now) {
    return status() == Status.PENDING && slot().hasStarted(now);
  }

  private Appointment decided(Decision next, Instant now) {
    return new Appointment(id, owner, details, timing, origin, next, revision.next(now));
  }

  private void refuseUnless(boolean allowed) {
    if (!allowed) {
      throw AppointmentRefusal.because(AppointmentReason.WRONG_STATUS, status());
    }
  }
}
