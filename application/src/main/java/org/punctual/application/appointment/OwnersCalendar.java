package org.punctual.application.appointment;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.punctual.application.Step;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.Author;
import org.punctual.domain.appointment.Booking;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.domain.appointment.CancelReason;
import org.punctual.domain.appointment.DuplicateExternalId;
import org.punctual.domain.appointment.ExternalId;
import org.punctual.domain.appointment.FreeStarts;
import org.punctual.domain.appointment.Limits;
import org.punctual.domain.appointment.SeveralConflicts;
import org.punctual.domain.appointment.SlotTaken;
import org.punctual.domain.appointment.TimeSlot;

/**
 * Keeps one owner's calendar free of overlaps. Callers hold the owner's lock, so that an hour that
 * was found free is still free when it is written.
 */
@Step
public class OwnersCalendar {

  private final Appointments appointments;
  private final StoringAppointments storing;
  private final AppointmentWatcher watcher;
  private final Limits limits;

  @Inject
  public OwnersCalendar(
      Appointments appointments,
      StoringAppointments storing,
      AppointmentWatcher watcher,
      Limits limits) {
    this.appointments = appointments;
    this.storing = storing;
    this.watcher = watcher;
    this.limits = limits;
  }

  /**
   * Checks a request with the owner's time zone, before anything is entered.
   *
   * @throws AppointmentRefusal with every fault of the request
   */
  public Booking check(Account owner, BookingRequest request, Instant now) {
    return request.check(owner.profile().timeZone(), limits, now);
  }

  /**
   * Enters a new appointment. The caller schedules its reminders.
   *
   * @throws AppointmentRefusal {@code TOO_MANY_PENDING}; then {@code DUPLICATE_EXTERNAL_ID} and
   *     {@code SLOT_TAKEN}, together when both apply
   */
  public void enter(Account owner, Appointment appointment, Booking booking, Instant now) {
    if (appointment.awaitsDecision(now)) {
      refuseTooManyPending(appointment.owner(), now);
    }
    Optional<DuplicateExternalId> duplicate =
        booking.externalId().flatMap(id -> duplicate(appointment, id));
    SeveralConflicts.refuseIfAny(
        Stream.of(duplicate, taken(appointment, appointment.slot(), now))
            .flatMap(Optional::stream)
            .toList());
    storing.enter(owner, appointment);
  }

  /**
   * Enters an appointment at its new time. The same hour is no move, even when it is shown in
   * another zone.
   *
   * @param by who moves the appointment
   * @return the appointment after the move
   * @throws AppointmentRefusal {@code SLOT_TAKEN} when another appointment takes the slot
   */
  public Appointment reenter(Appointment before, Appointment after, Author by, Instant now) {
    SeveralConflicts.refuseIfAny(conflict(before, after.slot(), now).stream().toList());
    return follow(before, after, by);
  }

  /**
   * The conflict of an appointment's new slot with another appointment. Empty when the slot is free
   * or the same.
   */
  public Optional<SlotTaken> conflict(Appointment before, TimeSlot slot, Instant now) {
    return slot.equals(before.slot()) ? Optional.empty() : taken(before, slot, now);
  }

  /**
   * Stores the next state of an appointment whose new slot was found free, and lets its reminders
   * follow it.
   *
   * @param by who makes the change
   * @return the appointment after the change
   */
  public Appointment follow(Appointment before, Appointment after, Author by) {
    replace(before, after, by);
    if (!after.slot().equals(before.slot())) {
      watcher.moved(after);
    }
    return after;
  }

  /**
   * The owner's appointment of that id.
   *
   * @throws AppointmentRefusal {@code NOT_FOUND}, also for an appointment of another owner
   */
  public Appointment get(AccountId owner, AppointmentId id) {
    return appointments
        .find(owner, id)
        .orElseThrow(() -> AppointmentRefusal.because(AppointmentReason.NOT_FOUND));
  }

  /**
   * Cancels an appointment, which frees its hour. Canceling a canceled appointment changes nothing.
   *
   * @param by who cancels the appointment
   * @return the canceled appointment
   * @throws AppointmentRefusal {@code WRONG_STATUS} when it has ended
   */
  public Appointment release(
      Appointment before, Optional<CancelReason> reason, Author by, Instant now) {
    Appointment canceled = replace(before, before.cancel(reason, now), by);
    if (!canceled.equals(before)) {
      watcher.canceled(canceled);
    }
    return canceled;
  }

  /**
   * Stores the next state of an appointment, and the change in its history. Nothing is stored when
   * the state is the same.
   *
   * @param by who makes the change
   * @return the appointment after the change
   */
  public Appointment replace(Appointment before, Appointment after, Author by) {
    return storing.replace(before, after, by);
  }

  private void refuseTooManyPending(AccountId owner, Instant now) {
    if (limits.forbidsPendingBeside(() -> appointments.countPendingAfter(owner, now))) {
      throw AppointmentRefusal.because(AppointmentReason.TOO_MANY_PENDING, limits.pendingMax());
    }
  }

  private Optional<DuplicateExternalId> duplicate(Appointment appointment, ExternalId id) {
    return appointments
        .holdingExternalId(appointment.owner(), id)
        .map(holder -> new DuplicateExternalId(holder.id()));
  }

  /** The long stretch of time in which a free start is searched is read for a conflict only. */
  private Optional<SlotTaken> taken(Appointment wanted, TimeSlot slot, Instant now) {
    return takenBeside(wanted, slot).isEmpty()
        ? Optional.empty()
        : SlotTaken.of(slot, takenBeside(wanted, FreeStarts.searchedFrom(slot.start())), now);
  }

  private List<TimeSlot> takenBeside(Appointment wanted, TimeSlot range) {
    return appointments.holding(wanted.owner(), range).stream()
        .filter(other -> !other.id().equals(wanted.id()))
        .map(Appointment::slot)
        .toList();
  }
}
