package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.Fault;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.SlotTaken;

/** Shows in the form on {@code /appointments/new} why it booked nothing. */
@RequestScoped
public class BookingFaults {

  private static final String FORM = "booking";

  private final DayPlanner days;
  private final TypedFaults faults;

  @Inject
  public BookingFaults(DayPlanner days, TypedFaults faults) {
    this.days = days;
    this.faults = faults;
  }

  /** Refuses a start that was typed in another zone, as {@link TypedFaults#refuseForeignZone}. */
  boolean refuseForeignZone(BookingForm form) {
    return faults.refuseForeignZone(FORM, form.getStart());
  }

  /**
   * Shows every fault at its field, and offers free starts instead of a taken one. The rules check
   * the calendar only for a valid request, so that a conflict is looked up here.
   */
  void show(AppointmentRefusal refusal, BookingForm form) {
    boolean isTaken = refusal instanceof SlotTaken;
    Optional<SlotTaken> conflict = isTaken ? Optional.empty() : days.conflict(form.getStart());
    form.offer(faults.free(conflict.<AppointmentRefusal>map(taken -> taken).orElse(refusal)));
    List<Fault> all = new ArrayList<>(refusal.faults());
    conflict.map(SlotTaken::faults).ifPresent(all::addAll);
    faults.show(FORM, new AppointmentRefusal(all), form.getStart(), form.getReminders());
  }
}
