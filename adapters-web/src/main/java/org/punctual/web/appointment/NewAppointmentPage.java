package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.punctual.application.appointment.BookingAppointments;
import org.punctual.domain.Fault;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.SlotTaken;
import org.punctual.web.account.Me;

/** {@code /appointments/new}: the owner books an hour. */
@Named
@RequestScoped
public class NewAppointmentPage {

  private static final String TO_APPOINTMENTS = "/appointments?faces-redirect=true";

  private final Me me;
  private final BookingAppointments booking;
  private final BookingForm form;
  private final DayPlanner days;
  private final TypedFaults faults;
  private final DecisionReports reports;

  @Inject
  public NewAppointmentPage(
      Me me,
      BookingAppointments booking,
      BookingForm form,
      DayPlanner days,
      TypedFaults faults,
      DecisionReports reports) {
    this.me = me;
    this.booking = booking;
    this.form = form;
    this.days = days;
    this.faults = faults;
    this.reports = reports;
  }

  /** Begins with the next day that has an hour ahead, unless the address names another day. */
  public void begin() {
    if (form.getStart().getDate().isEmpty()) {
      form.getStart().setDate(days.nextOpen().toString());
    }
    form.getStart().setZone(me.getTimeZone().getId());
  }

  /**
   * Books the appointment, or shows each fault at its field. A second click books nothing more.
   *
   * @return the next page; {@code null} to stay
   */
  public @Nullable String book() {
    try {
      if (!form.isBooked() && !faults.refuseForeignZone("booking", form.getStart())) {
        reports.reportOnNextPage("booked", booking.book(me.id(), form.request(me.clocks())));
        form.becomeBooked();
      }
    } catch (AppointmentRefusal refusal) {
      show(refusal);
    }
    return form.isBooked() ? TO_APPOINTMENTS : null;
  }

  /** Puts the text typed before back into the form, and shows a message. */
  public void restore(Draft draft) {
    draft.title().ifPresent(form::setTitle);
    draft.notes().ifPresent(form::setNotes);
    draft.fill(form.getStart());
    draft.fill(form.getReminders());
    reports.announceRestored();
  }

  /** Shows every fault at its field. The rules check the calendar only for a valid request. */
  private void show(AppointmentRefusal refusal) {
    boolean isTaken = refusal instanceof SlotTaken;
    Optional<SlotTaken> conflict = isTaken ? Optional.empty() : days.conflict(form.getStart());
    form.offer(faults.free(conflict.<AppointmentRefusal>map(taken -> taken).orElse(refusal)));
    List<Fault> all = new ArrayList<>(refusal.faults());
    conflict.map(SlotTaken::faults).ifPresent(all::addAll);
    faults.show("booking", new AppointmentRefusal(all), form.getStart(), form.getReminders());
  }
}
