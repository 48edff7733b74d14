package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.appointment.AppointmentRefusal;

/** {@code /appointments/new}: the owner books an hour. */
@Named
@RequestScoped
public class NewAppointmentPage {

  private static final String TO_APPOINTMENTS = "/appointments?faces-redirect=true";

  private final MyAppointments mine;
  private final BookingForm form;
  private final BookingFaults faults;
  private final DecisionReports reports;

  @Inject
  public NewAppointmentPage(
      MyAppointments mine, BookingForm form, BookingFaults faults, DecisionReports reports) {
    this.mine = mine;
    this.form = form;
    this.faults = faults;
    this.reports = reports;
  }

  /**
   * Books the appointment, or shows each fault at its field. A second click books nothing more.
   *
   * @return the next page; {@code null} to stay
   */
  public @Nullable String book() {
    if (!form.isBooked() && !faults.refuseForeignZone(form)) {
      book("booked");
    }
    return form.isBooked() ? TO_APPOINTMENTS : null;
  }

  /** Default reminders that would be due in the past are left out, and the report says so. */
  private void book(String report) {
    try {
      reports.reportOnNextPage(report, mine.book(form));
      form.becomeBooked();
    } catch (AppointmentRefusal refusal) {
      if (form.getReminders().dropPassed(refusal.faults())) {
        book("booked-without");
      } else {
        faults.show(refusal, form);
        form.getReminders().undoDrop();
      }
    }
  }

  /** Puts the text typed before back into the form, and shows a message. */
  public void restore(Draft draft) {
    draft.title().ifPresent(form::setTitle);
    draft.notes().ifPresent(form::setNotes);
    draft.fill(form.getStart());
    draft.fill(form.getReminders());
    reports.announceRestored();
  }
}
