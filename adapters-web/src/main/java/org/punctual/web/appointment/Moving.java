package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.application.appointment.DecidingAppointments;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.RequestedTime;
import org.punctual.web.account.Me;
import org.punctual.web.frame.Feedback;

/** The dialog in which an appointment is moved to another start. */
@Named
@RequestScoped
public class Moving {

  private static final String DIALOG = "moving";

  private final Me me;
  private final DecidingAppointments deciding;
  private final BrowsingAppointments browsing;
  private final Decisions decisions;
  private final TypedFaults faults;
  private final Feedback feedback;

  private final TypedStart start = new TypedStart();
  private String mark = "";
  private List<FreeStart> free = List.of();

  @Inject
  public Moving(
      Me me,
      DecidingAppointments deciding,
      BrowsingAppointments browsing,
      Decisions decisions,
      TypedFaults faults,
      Feedback feedback) {
    this.me = me;
    this.deciding = deciding;
    this.browsing = browsing;
    this.decisions = decisions;
    this.faults = faults;
    this.feedback = feedback;
  }

  /** Opens the dialog for an appointment, by the mark that the page showed. */
  public void ask(@Nullable String shownMark) {
    setMark(shownMark);
    moved()
        .ifPresent(
            appointment -> {
              start.fill(appointment.slot().start(), me.clocks());
              feedback.open(DIALOG);
            });
  }

  /** Moves the appointment, or shows each fault at its field. */
  public void move() {
    StateToken.read(mark).ifPresent(this::move);
  }

  private void move(SeenState shown) {
    if (faults.refuseForeignZone(DIALOG, start)) {
      return;
    }
    RequestedTime asked = start.asked(me.clocks());
    try {
      Appointment moved = deciding.move(me.id(), shown, asked);
      decisions.report(
          moved.revision().sequence() == shown.sequence() ? "unmoved" : "moved", moved);
    } catch (AppointmentRefusal refusal) {
      if (refusal.faults().get(0).member().isEmpty()) {
        decisions.leave(shown, refusal);
      } else {
        free = faults.free(refusal);
        faults.show(DIALOG, refusal, start);
        return;
      }
    }
    feedback.close(DIALOG);
  }

  /** The appointment to be moved, in a line; empty when it no longer exists. */
  public String getSubject() {
    return String.join("", decisions.describe(StateToken.readAll(mark)));
  }

  /** The new start as typed. */
  public TypedStart getStart() {
    return start;
  }

  /** The free starts that are offered after a taken start. */
  public List<FreeStart> getFree() {
    return free;
  }

  /** The mark of the appointment to be moved. */
  public String getMark() {
    return mark;
  }

  /** Keeps the mark of the appointment to be moved. */
  public void setMark(@Nullable String shownMark) {
    mark = shownMark == null ? "" : shownMark;
  }

  private Optional<Appointment> moved() {
    return StateToken.read(mark).flatMap(shown -> browsing.find(me.id(), shown.id()));
  }
}
