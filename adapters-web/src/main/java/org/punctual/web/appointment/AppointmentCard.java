package org.punctual.web.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.CancelReason;
import org.punctual.web.frame.Times;

/**
 * An appointment as a page shows it at one instant: times on the owner's clocks, and what the owner
 * can do with it now.
 *
 * @param origin where it came from, in the owner's words
 * @param reminders its reminders in one line, with all of them behind it
 */
public record AppointmentCard(
    Appointment appointment, String origin, ReminderDigest reminders, Times times, Instant now) {

  private static final double MINUTES_AN_HOUR = 60;
  private static final int HOURS_ON_DIAL = 12;

  /** Its id. */
  public String id() {
    return appointment.id().toString();
  }

  /** Which state of it is shown, to be sent along with what is decided about it. */
  public String mark() {
    return StateToken.of(appointment);
  }

  /** What it is about. */
  public String title() {
    return appointment.details().title();
  }

  /** Its notes, empty without any. */
  public String notes() {
    return appointment.details().notes().orElse("");
  }

  /** Its status: {@code pending}, {@code confirmed}, {@code canceled} or {@code lapsed}. */
  public String status() {
    return appointment.isLapsed(now)
        ? "lapsed"
        : appointment.status().name().toLowerCase(Locale.ROOT);
  }

  /** Why it was canceled, empty where that was not said. */
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

  /** From when to when. */
  public String hours() {
    return times.hours(appointment.slot());
  }

  /** The zone of its hours. */
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

  /** Says whether it can be confirmed. */
  public boolean canConfirm() {
    return appointment.awaitsDecision(now);
  }

  /** Says whether it can be canceled. */
  public boolean canCancel() {
    return appointment.isCancelable(now);
  }

  /** Says whether it can be moved and edited. */
  public boolean canChange() {
    return appointment.isChangeable(now);
  }

  /** Says whether a partner submitted it. */
  public boolean isSubmitted() {
    return appointment.origin().key().isPresent();
  }
}
