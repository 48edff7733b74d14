package org.punctual.domain.appointment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.Faults;
import org.punctual.domain.appointment.RequestedTime.RequestedStart;

/**
 * An unchecked request to change some members of an appointment.
 *
 * @param title {@code null} is refused, because every appointment has a title
 * @param start {@code null} is refused; without a zone, a local start is on the clocks of the
 *     appointment's zone
 * @param timeZone {@code null} stands for the owner's zone
 * @param notes {@code null} removes the notes
 * @param minutesBefore the reminders that replace the present ones; {@code null} removes all
 */
public record AppointmentPatch(
    PatchMember<String> title,
    PatchMember<RequestedStart> start,
    PatchMember<String> timeZone,
    PatchMember<String> notes,
    PatchMember<List<Integer>> minutesBefore) {

  /** A patch of title, notes and reminders that leaves start and time zone as they are. */
  public static AppointmentPatch ofContents(
      Optional<String> title, Optional<String> notes, List<Integer> minutesBefore) {
    return new AppointmentPatch(
        PatchMember.of(title),
        PatchMember.absent(),
        PatchMember.absent(),
        PatchMember.of(notes),
        PatchMember.of(Optional.of(minutesBefore)));
  }

  /**
   * An appointment's state before a patch.
   *
   * @param ownersZone the present zone of the owner
   */
  public record Present(Appointment appointment, ReminderTimes reminders, ZoneId ownersZone) {}

  /** What a patch leads to, complete and correct in itself. */
  public record Outcome(Details details, Timing timing, ReminderTimes reminders) {}

  /**
   * Checks the given members. Members that are absent are not checked again, nor are the present
   * start and the present reminders.
   *
   * @throws AppointmentRefusal with all faults, in the order of the members of the request
   */
  public Outcome check(Present present, Limits limits, Instant now) {
    Faults faults = new Faults();
    Optional<String> newTitle = faults.read(() -> titleAfter(present.appointment().details()));
    Optional<Timing> timing = faults.read(() -> timingAfter(present, now));
    Optional<Optional<String>> newNotes =
        faults.read(() -> notesAfter(present.appointment().details()));
    Instant newStart = timing.orElse(present.appointment().timing()).slot().start();
    Optional<ReminderTimes> reminders =
        faults.read(() -> remindersAfter(present.reminders(), limits, newStart, now));
    faults.refuseIfAny(AppointmentRefusal::new);
    return new Outcome(
        new Details(newTitle.orElseThrow(), newNotes.orElseThrow()),
        timing.orElseThrow(),
        reminders.orElseThrow());
  }

  private String titleAfter(Details present) {
    return title.isGiven() ? Details.titleOf(title.value()) : present.title();
  }

  private Optional<String> notesAfter(Details present) {
    return notes.isGiven() ? Details.notesOf(notes.value()) : present.notes();
  }

  private Timing timingAfter(Present present, Instant now) {
    Timing before = present.appointment().timing();
    Instant presentStart = before.slot().start();
    ZoneId unnamed = timeZone.isGiven() ? present.ownersZone() : before.timeZone();
    Optional<RequestedStart> requested =
        start.isGiven() ? start.value() : Optional.of(new RequestedStart.At(presentStart));
    return new RequestedTime(requested, timeZone.value()).resolveFrom(presentStart, unnamed, now);
  }

  private ReminderTimes remindersAfter(
      ReminderTimes present, Limits limits, Instant newStart, Instant now) {
    return minutesBefore.isGiven()
        ? present.replacedBy(minutesBefore.value().orElse(List.of()), limits, newStart, now)
        : present;
  }
}
