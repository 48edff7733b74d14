package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.punctual.domain.Fault;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.SlotTaken;
import org.punctual.web.frame.Feedback;
import org.punctual.web.frame.Times;
import org.punctual.web.frame.ZoneClocks;

/**
 * Shows the faults of typed values at their fields, and finds free starts instead of a taken one.
 */
@RequestScoped
public class TypedFaults {

  private final AppointmentWords words;
  private final Feedback feedback;
  private final Clock clock;

  @Inject
  public TypedFaults(AppointmentWords words, Feedback feedback, Clock clock) {
    this.words = words;
    this.feedback = feedback;
    this.clock = clock;
  }

  /** The clocks on which starts are typed. */
  public ZoneClocks clocks() {
    return words.times().clocks();
  }

  /**
   * Shows each fault of a start at the field of a form where it can be corrected, and other faults
   * at their own fields.
   */
  public void show(String form, AppointmentRefusal refusal, TypedStart start) {
    refuse(form, refusal.faults().stream().flatMap(fault -> atFields(fault, start)).toList());
  }

  /** Shows the faults like the other method, with the faults of reminders in their rows. */
  public void show(
      String form, AppointmentRefusal refusal, TypedStart start, TypedReminders reminders) {
    feedback.failed();
    List<Fault> others = reminders.show(refusal.faults(), this::text);
    refuse(form, others.stream().flatMap(fault -> atFields(fault, start)).toList());
  }

  /** Shows the faults of reminders in their rows of a form without a start. */
  public void show(String form, AppointmentRefusal refusal, TypedReminders reminders) {
    feedback.failed();
    refuse(form, reminders.show(refusal.faults(), this::text));
  }

  /**
   * Refuses a start that was typed on the clocks of a zone that is no longer the owner's. The form
   * keeps the typed start, now on the owner's present clocks. The owner checks the start, and sends
   * it again.
   *
   * @return whether the start was refused
   */
  public boolean refuseForeignZone(String form, TypedStart start) {
    ZoneId zone = words.times().zone();
    if (start.isIn(zone)) {
      return false;
    }
    refuse(
        form,
        List.of(
            Fault.at("time", TypedStart.Unreadable.ZONE_CHANGED, start.getZone(), zone.getId())));
    start.setZone(zone.getId());
    return true;
  }

  /** The next free starts after a taken start; none for other refusals. */
  public List<FreeStart> free(AppointmentRefusal refusal) {
    return refusal instanceof SlotTaken taken
        ? taken.nextFree().stream().map(this::offer).toList()
        : List.of();
  }

  private void refuse(String form, List<Fault> faults) {
    if (!faults.isEmpty()) {
      feedback.refuse(new AppointmentRefusal(faults), form);
    }
  }

  private String text(Fault fault) {
    return words.text("refusal." + fault.reason().code(), fault.figures().toArray());
  }

  private Stream<Fault> atFields(Fault fault, TypedStart typed) {
    if (!fault.member().equals("start")) {
      return Stream.of(fault);
    }
    return fault.reason() == AppointmentReason.START_REQUIRED
        ? typed.faults(clocks()).stream()
        : Stream.of(new Fault(field(fault, typed), fault.reason(), fault.figures()));
  }

  private String field(Fault fault, TypedStart typed) {
    LocalDate today = words.times().dateOf(clock.instant());
    boolean isPastDay = typed.readDate().filter(day -> day.isBefore(today)).isPresent();
    return isPastDay || fault.reason() == AppointmentReason.START_TOO_FAR ? "date" : "time";
  }

  private FreeStart offer(Instant start) {
    Times times = words.times();
    LocalDate day = times.dateOf(start);
    String time = times.time(start);
    return new FreeStart(day.toString(), time, times.dayOfYear(day) + ", " + time);
  }
}
