package org.punctual.domain.appointment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.Faults;

/**
 * An unchecked request to book an appointment.
 *
 * @param minutesBefore when to remind, in the order of the request
 */
public record BookingRequest(
    Optional<String> title,
    RequestedTime time,
    Optional<String> notes,
    Optional<String> externalId,
    List<Integer> minutesBefore) {

  public BookingRequest {
    minutesBefore = List.copyOf(minutesBefore);
  }

  /**
   * Checks everything that can be checked without looking into the calendar.
   *
   * @param owners the owner's zone, which is used when the request names none
   * @throws AppointmentRefusal with all faults, in the order of the members of the request
   */
  public Booking check(ZoneId owners, Limits limits, Instant now) {
    Faults faults = new Faults();
    Optional<String> readTitle = faults.read(() -> Details.titleOf(title));
    Optional<Timing> timing = faults.read(() -> time.resolve(owners, now));
    Optional<Optional<String>> readNotes = faults.read(() -> Details.notesOf(notes));
    Optional<Optional<ExternalId>> id = faults.read(() -> externalId.map(ExternalId::of));
    Optional<ReminderTimes> reminders = faults.read(() -> remindersFor(timing, limits, now));
    faults.refuseIfAny(AppointmentRefusal::new);
    return new Booking(
        new Details(readTitle.orElseThrow(), readNotes.orElseThrow()),
        timing.orElseThrow(),
        id.orElseThrow(),
        reminders.orElseThrow());
  }

  private ReminderTimes remindersFor(Optional<Timing> timing, Limits limits, Instant now) {
    return timing
        .map(t -> ReminderTimes.of(minutesBefore, limits, t.slot().start(), now))
        .orElseGet(() -> ReminderTimes.of(minutesBefore, limits));
  }
}
