package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.RequestedTime;
import org.punctual.web.frame.Feedback;

/** The dialog in which an appointment is moved to another start. */
@Named
@RequestScoped
public class Moving {

  private static final String DIALOG = "moving";

  private final Decisions decisions;
  private final DecisionReports reports;
  private final TypedFaults faults;
  private final Feedback feedback;

  private final TypedStart start = new TypedStart();
  private String mark = "";
  private List<FreeStart> free = List.of();

  @Inject
  public Moving(
      Decisions decisions, DecisionReports reports, TypedFaults faults, Feedback feedback) {
    this.decisions = decisions;
    this.reports = reports;
    this.faults = faults;
    this.feedback = feedback;
  }

  /** Opens the dialog for an appointment, by the mark that the page showed. */
  public void ask(@Nullable String shownMark) {
    setMark(shownMark);
    moved()
        .ifPresent(
            appointment -> {
              start.fill(appointment.slot().start(), faults.clocks());
              feedback.open(DIALOG);
            });
  }

  /**
   * Moves the appointment, or shows each fault at its field. The dialog stays open, with the typed
   * start, when the appointment was left because it has changed.
   */
  public void move() {
    StateToken.read(mark).ifPresent(this::move);
  }

  private void move(SeenState shown) {
    if (faults.refuseForeignZone(DIALOG, start)) {
      return;
    }
    RequestedTime asked = start.asked(faults.clocks());
    try {
      Appointment moved = decisions.move(shown, asked);
      reports.report(moved.revision().sequence() == shown.sequence() ? "unmoved" : "moved", moved);
    } catch (AppointmentRefusal refusal) {
      if (refusal.faults().get(0).member().isEmpty()) {
        reports.leave(shown, refusal);
        Optional<Appointment> changed = decisions.findChanged(shown);
        if (changed.isPresent()) {
          mark = StateToken.of(changed.get());
          return;
        }
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
    return String.join("", reports.describe(StateToken.readAll(mark)));
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
    return StateToken.read(mark).flatMap(decisions::find);
  }
}
