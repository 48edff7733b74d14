package org.punctual.web.appointment;

import java.time.Instant;
import java.time.LocalDate;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.CancelReason;
import org.punctual.web.frame.Times;

/**
 * An appointment as a page shows it at one instant: times on the owner's clocks, and the actions
 * that are possible now.
 *
 * @param origin the origin of the appointment, in the owner's language
 * @param reminders its reminders in one line, with the lines of all of them
 */
public record AppointmentCard(
    Appointment appointment, String origin, ReminderDigest reminders, Times times, Instant now) {

  private static final double MINUTES_AN_HOUR = 60;
  private static final int HOURS_ON_DIAL = 12;

  /** The appointment's id. */
  public String id() {
    return appointment.id().toString();
  }

  /** The mark of the shown state. A form sends it along with the owner's decision. */
  public String mark() {
    return StateToken.of(appointment);
  }

  /** Its title. */
  public String title() {
    return appointment.details().title();
  }

  /** Its notes; empty without notes. */
  public String notes() {
    return appointment.details().notes().orElse("");
  }

  /** Its status: {@code pending}, {@code confirmed}, {@code canceled} or {@code lapsed}. */
  public String status() {
    return appointment.isLapsed(now) ? "lapsed" : appointment.status().code();
  }

  /** The reason of its cancellation; empty without a reason. */
  public String reason() {
    return appointment.decision().reason().map(CancelReason::value).orElse("");
  }

  /** The day of its start. */
  public LocalDate date() {
    return times.dateOf(appointment.slot().start());
  }

  /** The day of its start in full. */
  public String day() {
    return times.day(date());
  }

  /** Its start and end. */
  public String hours() {
    return times.hours(appointment.slot());
  }

  /** The zone of its times. */
  public String zone() {
    return times.zone().getId();
  }

  /** Its start for machines. */
  public String stamp() {
    return times.stamp(appointment.slot().start());
  }

  /** When it was booked or submitted. */
  public String since() {
    return times.moment(appointment.revision().createdAt());
  }

  /** Its start on a dial, 0 to below 12. */
  public double dialHour() {
    var start = appointment.timing().startIn(times.zone());
    return start.getHour() % HOURS_ON_DIAL + start.getMinute() / MINUTES_AN_HOUR;
  }

  /** Says whether the owner can confirm it. */
  public boolean canConfirm() {
    return appointment.awaitsDecision(now);
  }

  /** Says whether the owner can cancel it. */
  public boolean canCancel() {
    return appointment.isCancelable(now);
  }

  /** Says whether the owner can move and edit it. */
  public boolean canChange() {
    return appointment.isChangeable(now);
  }

  /** Says whether a partner submitted it. */
  public boolean isSubmitted() {
    return appointment.origin().key().isPresent();
  }
}
