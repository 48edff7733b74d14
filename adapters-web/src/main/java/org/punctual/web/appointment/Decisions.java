package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.RequestedTime;
import org.punctual.domain.appointment.Status;

/**
 * Carries out the owner's decision on one or several shown appointments, and shows the outcome. An
 * appointment that changed since it was shown is left as it is.
 */
@Named
@RequestScoped
public class Decisions {

  private final MyAppointments mine;
  private final ShownAppointments shown;
  private final DecisionReports reports;
  private final AppointmentForm form;

  @Inject
  public Decisions(
      MyAppointments mine, ShownAppointments shown, DecisionReports reports, AppointmentForm form) {
    this.mine = mine;
    this.shown = shown;
    this.reports = reports;
    this.form = form;
  }

  /**
   * Confirms the appointments of marks.
   *
   * @param marks as the page showed them; {@code null} when none was chosen
   */
  public void confirm(String @Nullable [] marks) {
    if (StateToken.areTooMany(marks)) {
      reports.refuseSoMany();
    } else {
      List<SeenState> chosen = StateToken.readAll(marks);
      carryOut("confirmed", chosen, mine::confirm);
    }
  }

  /** Cancels the chosen appointments, for a valid reason. */
  void cancel(List<SeenState> chosen, String reason) {
    carryOut("canceled", chosen, seen -> mine.cancel(seen, reason));
  }

  /**
   * Moves an appointment, without showing the outcome.
   *
   * @throws AppointmentRefusal as {@link MyAppointments#move}
   */
  Appointment move(SeenState seen, RequestedTime wanted) {
    Appointment moved = mine.move(seen, wanted);
    follow(seen, moved);
    return moved;
  }

  /** The appointment as it is now, if it has changed since it was shown and is not canceled. */
  Optional<Appointment> findChanged(SeenState seen) {
    return find(seen)
        .filter(found -> found.revision().sequence() != seen.sequence())
        .filter(found -> found.status() != Status.CANCELED);
  }

  /** The appointment to be decided on, as it is now. */
  Optional<Appointment> find(SeenState seen) {
    return shown.find(seen);
  }

  private void carryOut(
      String what, List<SeenState> chosen, Function<SeenState, Appointment> decide) {
    if (chosen.isEmpty()) {
      reports.refuseNone();
    }
    DecisionSummary summary = reports.summary(what, chosen.size());
    try {
      chosen.forEach(seen -> decide(seen, decide, summary));
    } finally {
      // Each decision is a transaction. A failure in the middle leaves the first ones done.
      reports.show(summary);
    }
  }

  private void decide(
      SeenState seen, Function<SeenState, Appointment> decide, DecisionSummary summary) {
    try {
      Appointment done = decide.apply(seen);
      follow(seen, done);
      summary.add(done);
    } catch (AppointmentRefusal refusal) {
      summary.add(seen, shown.titleOf(seen), refusal);
    }
    reports.keep(seen);
  }

  /** Text that is typed into the form of the same page stays, unless it can't be saved any more. */
  private void follow(SeenState seen, Appointment result) {
    if (form.follow(seen, result)) {
      reports.closeEditor();
    }
  }
}
