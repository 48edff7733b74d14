package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.appointment.AppointmentRefusal;

/** The form on {@code /appointments/view} that changes title, notes and reminders. */
@Named
@RequestScoped
public class AppointmentEditing {

  private final MyAppointments mine;
  private final AppointmentPage page;
  private final TypedFaults faults;
  private final DecisionReports reports;

  @Inject
  public AppointmentEditing(
      MyAppointments mine, AppointmentPage page, TypedFaults faults, DecisionReports reports) {
    this.mine = mine;
    this.page = page;
    this.faults = faults;
    this.reports = reports;
  }

  /** Opens the form with the appointment as it is. */
  public void edit() {
    page.appointment()
        .ifPresent(appointment -> page.form().begin(appointment, page.minutesBefore(appointment)));
  }

  /**
   * Opens the form with the text typed before, and shows a message. Does nothing when the
   * appointment can't be changed now.
   */
  public void restore(Draft draft) {
    AppointmentCard card = page.latest();
    if (card.canChange()) {
      edit();
      AppointmentForm form = page.form();
      draft.title().ifPresent(form::setTitle);
      draft.notes().ifPresent(form::setNotes);
      draft.fill(form.getReminders());
      draft.mark().ifPresent(form::takeUp);
      reports.announceRestored();
    }
  }

  /**
   * Saves the form, or shows the faults. When the appointment changed meanwhile, nothing is saved.
   * The saved version is shown beside the form, and the owner chooses.
   */
  public void save() {
    StateToken.read(page.form().getMark()).ifPresent(this::save);
  }

  private void save(SeenState shown) {
    AppointmentForm form = page.form();
    try {
      reports.report("saved", mine.edit(shown, form.edit()));
      form.close();
    } catch (AppointmentRefusal refusal) {
      if (refusal.faults().get(0).member().isEmpty()) {
        compare(shown, refusal);
      } else {
        faults.show("editing", refusal, new TypedStart(), form.getReminders());
      }
    }
  }

  private void compare(SeenState shown, AppointmentRefusal refusal) {
    AppointmentCard card = page.latest();
    if (card.canChange()) {
      page.form().follow(card.appointment(), SavedVersion.of(card));
      reports.leaveEdited(card.appointment());
    } else {
      page.form().close();
      reports.leave(shown, refusal);
    }
  }
}
