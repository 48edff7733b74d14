package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.Isolation;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.web.frame.Feedback;

/** Reports the owner's decisions and changes, and keeps the appointments in the shown list. */
@RequestScoped
public class DecisionReports {

  private final ShownAppointments shown;
  private final AppointmentWords words;
  private final DecidedHere decided;
  private final Feedback feedback;

  @Inject
  public DecisionReports(
      ShownAppointments shown, AppointmentWords words, DecidedHere decided, Feedback feedback) {
    this.shown = shown;
    this.words = words;
    this.decided = decided;
    this.feedback = feedback;
  }

  /** Reports that the text typed before is back in its form. */
  void announceRestored() {
    feedback.done(words.text("draft.restored"));
  }

  /** Reports that too many appointments were chosen for one decision. */
  void refuseSoMany() {
    feedback.warn(words.text("decision.too-many", StateToken.MOST));
  }

  /** Reports that no appointment was chosen for a decision. */
  void refuseNone() {
    feedback.warn(words.text("decision.none"));
  }

  /**
   * The appointments to be decided on, in a line each. Appointments that no longer exist are left
   * out.
   */
  List<String> describe(List<SeenState> chosen) {
    return chosen.stream()
        .flatMap(seen -> shown.find(seen).stream())
        .map(
            found ->
                Isolation.whereNeeded(found.details().title())
                    + ", "
                    + words.times().when(found.slot()))
        .toList();
  }

  /** Shows why an appointment was left as it is, and keeps the appointment in the list. */
  void leave(SeenState seen, AppointmentRefusal refusal) {
    keep(seen);
    feedback.warn(words.text("decision." + refusal.reason().code(), shown.titleOf(seen)));
  }

  /** Reports that the form was not saved, because another version was saved meanwhile. */
  void leaveEdited(Appointment saved) {
    feedback.warn(words.text("editing.changed-meanwhile", saved.details().title()));
  }

  /** Shows that the form of the page no longer edits the appointment. */
  void closeEditor() {
    feedback.showAnew("editor");
  }

  /** Reports a change of an appointment, and keeps the appointment in the list. */
  void report(String what, Appointment appointment) {
    decided.add(appointment.id());
    feedback.done(sentence(what, appointment));
  }

  /** Reports a change on the next page, which marks the appointment. */
  void reportOnNextPage(String what, Appointment appointment) {
    decided.add(appointment.id());
    feedback.doneOnNextPage(sentence(what, appointment));
    feedback.pass(ListTarget.BOOKED, appointment.id().toString());
  }

  /** Begins the summary of a decision on a number of appointments. */
  DecisionSummary summary(String what, int chosen) {
    return new DecisionSummary(what, chosen, words);
  }

  /** Keeps an appointment in the list that the page shows. */
  void keep(SeenState seen) {
    decided.add(seen.id());
  }

  /** Shows a summary. */
  void show(DecisionSummary summary) {
    summary.onlyDone().ifPresent(done -> report(summary.what(), done));
    summary.onlyLeft().ifPresent(left -> leave(left.shown(), left.refusal()));
    summary.text().ifPresent(summary.isComplete() ? feedback::done : feedback::warn);
  }

  private String sentence(String what, Appointment appointment) {
    return words.text(
        "decision." + what, appointment.details().title(), words.times().when(appointment.slot()));
  }
}
