package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.application.appointment.DecidingAppointments;
import org.punctual.application.appointment.DecidingAppointments.Shown;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.web.account.Me;
import org.punctual.web.frame.Feedback;
import org.punctual.web.frame.Isolation;

/**
 * Carries out what the owner decides on the appointments shown, one or several, and tells what
 * became of it. What changed since it was shown is left as it is.
 */
@Named
@RequestScoped
public class Decisions {

  private final Me me;
  private final DecidingAppointments deciding;
  private final BrowsingAppointments browsing;
  private final AppointmentWords words;
  private final Feedback feedback;

  @Inject
  public Decisions(
      Me me,
      DecidingAppointments deciding,
      BrowsingAppointments browsing,
      AppointmentWords words,
      Feedback feedback) {
    this.me = me;
    this.deciding = deciding;
    this.browsing = browsing;
    this.words = words;
    this.feedback = feedback;
  }

  /**
   * Confirms those of the marks.
   *
   * @param marks as the page showed them; {@code null} when none was chosen
   */
  public void confirm(String @Nullable [] marks) {
    if (ShownMark.areTooMany(marks)) {
      refuseSoMany();
    } else {
      List<Shown> chosen = ShownMark.readAll(marks);
      carryOut("confirmed", chosen, shown -> deciding.confirm(me.id(), shown));
    }
  }

  /** Cancels those of the marks, for a reason that was found valid. */
  void cancel(List<Shown> chosen, String reason) {
    carryOut("canceled", chosen, shown -> deciding.cancel(me.id(), shown, Optional.of(reason)));
  }

  /** Says that what was typed before is back in its form. */
  void announceRestored() {
    feedback.done(words.text("draft.restored"));
  }

  /** Says that more were chosen than can be decided on at once. */
  void refuseSoMany() {
    feedback.warn(words.text("decision.too-many", ShownMark.MOST));
  }

  /** The appointments to be decided on, in a line each; those that are gone are left out. */
  List<String> describe(List<Shown> chosen) {
    return chosen.stream()
        .flatMap(shown -> browsing.find(me.id(), shown.id()).stream())
        .map(
            found ->
                Isolation.of(found.details().title()) + ", " + words.times().when(found.slot()))
        .toList();
  }

  /** Tells why an appointment was left as it is. */
  void leave(Shown shown, AppointmentRefusal refusal) {
    String title =
        browsing.find(me.id(), shown.id()).map(found -> found.details().title()).orElse("");
    feedback.warn(words.text("decision." + refusal.reason().code(), title));
  }

  /** Says that what is typed is not saved, since another version was saved meanwhile. */
  void leaveEdited(Appointment saved) {
    feedback.warn(words.text("editing.changed-meanwhile", saved.details().title()));
  }

  /** Tells that something was done with an appointment. */
  void tell(String what, Appointment appointment) {
    feedback.done(
        words.text(
            "decision." + what,
            appointment.details().title(),
            words.times().when(appointment.slot())));
  }

  /** Tells the same, on the page that is shown next, which marks the appointment. */
  void tellOnNextPage(String what, Appointment appointment) {
    tell(what, appointment);
    feedback.keepForNextPage();
    feedback.pass(ListTarget.BOOKED, appointment.id().toString());
  }

  private void carryOut(String what, List<Shown> chosen, Function<Shown, Appointment> decide) {
    if (chosen.isEmpty()) {
      feedback.warn(words.text("decision.none"));
    }
    List<Appointment> done = new ArrayList<>();
    try {
      for (Shown shown : chosen) {
        decide(shown, decide).ifPresent(done::add);
      }
    } finally {
      // Each is decided on by itself: what breaks off in the middle leaves the first ones done.
      tell(what, done);
    }
  }

  private Optional<Appointment> decide(Shown shown, Function<Shown, Appointment> decide) {
    try {
      return Optional.of(decide.apply(shown));
    } catch (AppointmentRefusal refusal) {
      leave(shown, refusal);
      return Optional.empty();
    }
  }

  private void tell(String what, List<Appointment> done) {
    if (done.size() == 1) {
      tell(what, done.get(0));
    } else if (!done.isEmpty()) {
      feedback.done(words.text("decision." + what + ".many", done.size()));
    }
  }
}
