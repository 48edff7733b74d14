package org.punctual.domain.appointment;

import java.time.Instant;
import java.util.Optional;
import org.punctual.domain.account.AccountId;

/**
 * One hour in an owner's calendar.
 *
 * <p>Life cycle: a booking of the owner is confirmed at once. A submission of a partner is pending
 * until the owner confirms or cancels it. Both may be moved before their start and canceled before
 * their end; canceled is final. A move through the API makes a confirmed appointment pending again.
 * A single appointment is never deleted.
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

  /** A new appointment: confirmed when the owner books it, pending when a partner submits it. */
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
   * The owner confirms the appointment.
   *
   * @throws AppointmentRefusal {@code WRONG_STATUS} unless it is pending and starts after {@code
   *     now}
   */
  public Appointment confirm(Instant now) {
    refuseUnless(status() == Status.PENDING && !slot().hasStarted(now));
    return decided(Decision.of(Status.CONFIRMED), now);
  }

  /**
   * Cancels the appointment, which frees its hour. Canceling a canceled appointment changes
   * nothing.
   *
   * @throws AppointmentRefusal {@code WRONG_STATUS} when it has ended: a past appointment stays as
   *     it was
   */
  public Appointment cancel(Optional<CancelReason> reason, Instant now) {
    if (status() == Status.CANCELED) {
      return this;
    }
    refuseUnless(!slot().hasEnded(now));
    return decided(new Decision(Status.CANCELED, reason), now);
  }

  /**
   * Moves the appointment to another time. The same start is no move, but the zone in which it is
   * shown may change.
   *
   * @param by who moves the appointment; a move by a partner makes a confirmed appointment pending
   *     again, because the owner agreed to another hour
   * @throws AppointmentRefusal {@code WRONG_STATUS} when it is canceled or has started
   */
  public Appointment moveTo(Timing other, Source by, Instant now) {
    return editedTo(details, other, by, now);
  }

  /**
   * Changes title, notes and time in one revision.
   *
   * @param by who moves the appointment; see {@link #moveTo}
   * @throws AppointmentRefusal {@code WRONG_STATUS} when it is canceled or has started
   */
  public Appointment editedTo(Details newDetails, Timing newTiming, Source by, Instant now) {
    refuseUnless(isChangeable(now));
    if (newDetails.equals(details) && newTiming.equals(timing)) {
      return this;
    }
    boolean moved = !newTiming.slot().equals(slot());
    Status next = moved && by == Source.API ? Status.PENDING : status();
    return new Appointment(
        id, owner, newDetails, newTiming, origin, Decision.of(next), revision.next(now));
  }

  /**
   * Notes that reminders are wanted at other times. This changes only the revision of the
   * appointment.
   *
   * @throws AppointmentRefusal {@code WRONG_STATUS} when it is canceled or has started
   */
  public Appointment remindedAnew(Instant now) {
    refuseUnless(isChangeable(now));
    return new Appointment(id, owner, details, timing, origin, decision, revision.next(now));
  }

  /**
   * Makes sure that this is the state that was shown.
   *
   * @param sequence the sequence that was shown
   * @throws AppointmentRefusal {@code CHANGED_MEANWHILE} when the present sequence is another
   */
  public Appointment asShown(int sequence) {
    if (sequence != revision.sequence()) {
      throw AppointmentRefusal.because(AppointmentReason.CHANGED_MEANWHILE);
    }
    return this;
  }

  /**
   * Makes sure that a partner may change the appointment.
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

  /**
   * Says whether the appointment keeps others from its hour: pending and confirmed appointments do.
   */
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

  /**
   * Says whether the appointment has started without a decision. The owner is no longer asked for
   * one.
   */
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
