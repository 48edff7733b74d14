package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.CancelReason;
import org.punctual.web.frame.Feedback;

/** The dialog that asks for the reason before appointments are canceled. */
@Named
@RequestScoped
public class Canceling {

  private static final String DIALOG = "canceling";

  private final Decisions decisions;
  private final DecisionReports reports;
  private final Feedback feedback;

  private String marks = "";
  private String reason = "";

  @Inject
  public Canceling(Decisions decisions, DecisionReports reports, Feedback feedback) {
    this.decisions = decisions;
    this.reports = reports;
    this.feedback = feedback;
  }

  /**
   * Opens the dialog for chosen appointments.
   *
   * @param chosen the marks of the appointments, as the page showed them; {@code null} when none
   *     was chosen
   */
  public void ask(String @Nullable [] chosen) {
    List<SeenState> shown = StateToken.readAll(chosen);
    if (StateToken.areTooMany(chosen)) {
      reports.refuseSoMany();
      return;
    }
    marks = chosen == null ? "" : String.join(" ", chosen);
    if (shown.isEmpty()) {
      decisions.cancel(List.of(), "");
    } else {
      feedback.open(DIALOG);
    }
  }

  /**
   * Cancels the appointments, or shows the fault of the reason. The dialog stays open, with the
   * typed reason, for appointments that were left because they have changed.
   */
  public void cancel() {
    try {
      CancelReason.of(Optional.of(reason));
    } catch (AppointmentRefusal invalid) {
      feedback.refuse(invalid, DIALOG);
      return;
    }
    List<SeenState> chosen = chosen();
    decisions.cancel(chosen, reason);
    String changed = reason.isBlank() ? "" : marksOfChanged(chosen);
    if (changed.isEmpty()) {
      feedback.close(DIALOG);
    } else {
      marks = changed;
    }
  }

  /** The marks of the appointments that were left because they have changed, as they are now. */
  private String marksOfChanged(List<SeenState> chosen) {
    return chosen.stream()
        .flatMap(seen -> decisions.findChanged(seen).stream())
        .map(StateToken::of)
        .collect(Collectors.joining(" "));
  }

  /** The appointments to be canceled, in a line each. */
  public List<String> getSubjects() {
    return reports.describe(chosen());
  }

  /** The number of appointments to be canceled. */
  public int getCount() {
    return chosen().size();
  }

  /** The marks of the appointments to be canceled, separated by blanks. */
  public String getMarks() {
    return marks;
  }

  /** Keeps the marks of the appointments to be canceled. */
  public void setMarks(@Nullable String chosen) {
    marks = chosen == null ? "" : chosen;
  }

  /** The reason as typed. */
  public String getReason() {
    return reason;
  }

  /** Keeps the reason as typed. */
  public void setReason(@Nullable String typed) {
    reason = typed == null ? "" : typed;
  }

  private List<SeenState> chosen() {
    return StateToken.readAll(marks);
  }
}
