package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.application.appointment.DecidingAppointments;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.web.account.Me;
import org.punctual.web.frame.Feedback;
import org.punctual.web.frame.Isolation;

/**
 * Carries out the owner's decision on one or several shown appointments, and shows the outcome. An
 * appointment that changed since it was shown is left as it is.
 */
@Named
@RequestScoped
public class Decisions {

  private final Me me;
  private final DecidingAppointments deciding;
  private final BrowsingAppointments browsing;
  private final AppointmentWords words;
  private final DecidedHere decided;
  private final Feedback feedback;

  @Inject
  public Decisions(
      Me me,
      DecidingAppointments deciding,
      BrowsingAppointments browsing,
      AppointmentWords words,
      DecidedHere decided,
      Feedback feedback) {
    this.me = me;
    this.deciding = deciding;
    this.browsing = browsing;
    this.words = words;
    this.decided = decided;
    this.feedback = feedback;
  }

  /**
   * Confirms the appointments of marks.
   *
   * @param marks as the page showed them; {@code null} when none was chosen
   */
  public void confirm(String @Nullable [] marks) {
    if (StateToken.areTooMany(marks)) {
      refuseSoMany();
    } else {
      List<SeenState> chosen = StateToken.readAll(marks);
      carryOut("confirmed", chosen, shown -> deciding.confirm(me.id(), shown));
    }
  }

  /** Cancels the chosen appointments, for a valid reason. */
  void cancel(List<SeenState> chosen, String reason) {
    carryOut("canceled", chosen, shown -> deciding.cancel(me.id(), shown, Optional.of(reason)));
  }

  /** Reports that the text typed before is back in its form. */
  void announceRestored() {
    feedback.done(words.text("draft.restored"));
  }

  /** Reports that too many appointments were chosen for one decision. */
  void refuseSoMany() {
    feedback.warn(words.text("decision.too-many", StateToken.MOST));
  }

  /**
   * The appointments to be decided on, in a line each. Appointments that no longer exist are left
   * out.
   */
  List<String> describe(List<SeenState> chosen) {
    return chosen.stream()
        .flatMap(shown -> browsing.find(me.id(), shown.id()).stream())
        .map(
            found ->
                Isolation.of(found.details().title()) + ", " + words.times().when(found.slot()))
        .toList();
  }

  /** Shows why an appointment was left as it is, and keeps the appointment in the list. */
  void leave(SeenState shown, AppointmentRefusal refusal) {
    decided.add(shown.id());
    feedback.warn(words.text("decision." + refusal.reason().code(), titleOf(shown)));
  }

  /** Reports that the form was not saved, because another version was saved meanwhile. */
  void leaveEdited(Appointment saved) {
    feedback.warn(words.text("editing.changed-meanwhile", saved.details().title()));
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

  private String sentence(String what, Appointment appointment) {
    return words.text(
        "decision." + what, appointment.details().title(), words.times().when(appointment.slot()));
  }

  private void carryOut(
      String what, List<SeenState> chosen, Function<SeenState, Appointment> decide) {
    if (chosen.isEmpty()) {
      feedback.warn(words.text("decision.none"));
    }
    DecisionSummary summary = new DecisionSummary(what, chosen.size(), words);
    try {
      chosen.forEach(shown -> decide(shown, decide, summary));
    } finally {
      // Each decision is a transaction. A failure in the middle leaves the first ones done.
      show(summary);
    }
  }

  private void decide(
      SeenState shown, Function<SeenState, Appointment> decide, DecisionSummary summary) {
    try {
      summary.add(decide.apply(shown));
    } catch (AppointmentRefusal refusal) {
      summary.add(shown, titleOf(shown), refusal);
    }
    decided.add(shown.id());
  }

  private void show(DecisionSummary summary) {
    summary.onlyDone().ifPresent(done -> report(summary.what(), done));
    summary.onlyLeft().ifPresent(left -> leave(left.shown(), left.refusal()));
    summary.text().ifPresent(summary.isComplete() ? feedback::done : feedback::warn);
  }

  private String titleOf(SeenState shown) {
    return browsing.find(me.id(), shown.id()).map(found -> found.details().title()).orElse("");
  }
}
