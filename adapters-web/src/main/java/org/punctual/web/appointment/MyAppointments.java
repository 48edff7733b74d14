package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.punctual.application.appointment.BookingAppointments;
import org.punctual.application.appointment.DecidingAppointments;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.application.appointment.EditingAppointments;
import org.punctual.application.appointment.EditingAppointments.Edit;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.RequestedTime;
import org.punctual.web.account.Me;

/** What the signed-in owner does with appointments. No page can act for another owner. */
@RequestScoped
public class MyAppointments {

  private final Me me;
  private final BookingAppointments booking;
  private final DecidingAppointments deciding;
  private final EditingAppointments editing;

  @Inject
  public MyAppointments(
      Me me,
      BookingAppointments booking,
      DecidingAppointments deciding,
      EditingAppointments editing) {
    this.me = me;
    this.booking = booking;
    this.deciding = deciding;
    this.editing = editing;
  }

  /**
   * Books the appointment of a form.
   *
   * @throws AppointmentRefusal as {@link BookingAppointments#book}
   */
  Appointment book(BookingForm form) {
    return booking.book(me.id(), form.request(me.clocks()));
  }

  /**
   * Changes an appointment.
   *
   * @throws AppointmentRefusal as {@link EditingAppointments#edit}
   */
  Appointment edit(SeenState seen, Edit edit) {
    return editing.edit(me.id(), seen, edit);
  }

  /**
   * Confirms an appointment.
   *
   * @throws AppointmentRefusal as {@link DecidingAppointments#confirm}
   */
  Appointment confirm(SeenState seen) {
    return deciding.confirm(me.id(), seen);
  }

  /**
   * Cancels an appointment for a reason.
   *
   * @throws AppointmentRefusal as {@link DecidingAppointments#cancel}
   */
  Appointment cancel(SeenState seen, String reason) {
    return deciding.cancel(me.id(), seen, Optional.of(reason));
  }

  /**
   * Moves an appointment.
   *
   * @throws AppointmentRefusal as {@link DecidingAppointments#move}
   */
  Appointment move(SeenState seen, RequestedTime wanted) {
    return deciding.move(me.id(), seen, wanted);
  }
}
